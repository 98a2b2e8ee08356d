package io.bellwether.algorithms.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.weighting.Bm25;
import io.bellwether.algorithms.weighting.Bm25Weights;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class AlsParametersTest {

  private static final CsrMatrix BOUGHT =
      CsrMatrix.fromTriples(
          3, 4, new int[] {0, 0, 1, 1, 2}, new int[] {0, 1, 1, 2, 0}, new float[] {1, 3, 1, 2, 1});

  /** Three factors, padded to eight, of four securities, of which one was bought by nobody. */
  private static final AlsModel TRAINED = trained();

  private static final AlsParameters LEARNED = TRAINED.parameters();

  private static AlsModel trained() {
    AlsHyperparameters told =
        new AlsHyperparameters(
            3,
            5,
            0.02f,
            0.5f,
            0.8f,
            new AlsSolver.Cholesky(),
            Optional.of(new Bm25(1.2f, 0.75f)),
            7);
    return new AlsTrainer(told)
        .fit(TrainingInteractions.undated(BOUGHT), TrainingListener.silent());
  }

  @Test
  void makeTheModelAgainWithoutTheInvestors() {
    AlsModel again = new AlsModel(LEARNED, Compute.standard());

    assertThat(again.name()).isEqualTo(TRAINED.name());
    assertThat(scores(again)).isEqualTo(scores(TRAINED));
    assertThat(again.investorFactors()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> again.recommendTrained(BOUGHT, 2, Repeats.EXCLUDED, ForkJoinPool.commonPool()))
        .withMessage("histories have 3 rows, the training had 0 investors");
  }

  private static float[] scores(AlsModel model) {
    float[] scores = new float[4];
    model.scoresInto(History.ofRow(BOUGHT, 0), scores);
    return scores;
  }

  @Test
  void refuseWhatCannotMakeAModel() {
    float[] factors = LEARNED.securityFactors();
    assertThat(factors).hasSize(32);
    assertRefused(with(0, factors), "factors is 0, must be at least 1 and at most 1024");
    assertRefused(
        with(3, Arrays.copyOf(factors, 31)),
        "securityFactors has length 31, must be a multiple of the 8 padded factors");
    assertRefused(
        with(3, Arrays.copyOf(factors, 16)),
        "boughtSecurities is 3, must be at least 0 and at most the security count 2");
    assertRefused(
        with(3, Arrays.copyOf(factors, 40)),
        "weighting has 4 securities but securityFactors has 5");
    float[] nan = factors.clone();
    nan[9] = Float.NaN;
    assertRefused(with(3, nan), "securityFactors[9] is NaN, must be finite");
    float[] huge = factors.clone();
    huge[0] = Float.MAX_VALUE;
    assertRefused(
        with(3, huge),
        "securityFactors are too large: a sum of their products is Infinity, must be finite");
  }

  @Test
  void refuseNumbersOutOfBounds() {
    assertRefused(
        with(2f, 1f, 1f, 1), "regularizationExponent is 2.0, must be at least 0.0 and at most 1.0");
    assertRefused(with(1f, 0f, 1f, 1), "alpha is 0.0, must be finite and above 0.0");
    assertRefused(with(1f, 1f, Float.NaN, 1), "lambda is NaN, must be finite and above 0.0");
    assertRefused(
        with(1f, 1f, 1f, Double.NaN), "meanConfidence is NaN, must be finite and at least 0");
    assertRefused(with(1f, 1f, 1f, -1), "meanConfidence is -1.0, must be finite and at least 0");
  }

  private static AlsParameters with(int factors, float[] securityFactors) {
    return new AlsParameters(
        factors,
        LEARNED.regularizationExponent(),
        LEARNED.alpha(),
        LEARNED.lambda(),
        LEARNED.boughtSecurities(),
        LEARNED.meanConfidence(),
        LEARNED.weighting(),
        securityFactors);
  }

  private static AlsParameters with(
      float exponent, float alpha, float lambda, double meanConfidence) {
    return new AlsParameters(
        LEARNED.factors(),
        exponent,
        alpha,
        lambda,
        LEARNED.boughtSecurities(),
        meanConfidence,
        Optional.<Bm25Weights>empty(),
        LEARNED.securityFactors());
  }

  private static void assertRefused(AlsParameters parameters, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlsModel(parameters, Compute.standard()))
        .withMessage(reason);
  }
}
