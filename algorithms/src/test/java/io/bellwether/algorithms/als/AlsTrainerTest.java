package io.bellwether.algorithms.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.ModelContract;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlsTrainerTest extends ModelContract {

  private static final AlsSolver CHOLESKY = new AlsSolver.Cholesky();
  private static final AlsSolver THREE_STEPS = new AlsSolver.ConjugateGradient(3);

  @Override
  protected Trainer trainer(Compute compute) {
    return new AlsTrainer(parameters(4, 20, 0f, THREE_STEPS), compute);
  }

  private static AlsHyperparameters parameters(
      int factors, int iterations, float exponent, AlsSolver solver) {
    return new AlsHyperparameters(
        factors, iterations, 0.02f, exponent, 0.8f, solver, Optional.empty(), 7);
  }

  private static AlsModel fitted(CsrMatrix bought, AlsHyperparameters parameters) {
    return new AlsTrainer(parameters)
        .fit(TrainingInteractions.undated(bought), TrainingListener.silent());
  }

  @ParameterizedTest
  @ValueSource(floats = {0f, 0.5f, 1f})
  void foldsInTheExactSolutionOfThePlainEquations(float exponent) {
    // Given
    CsrMatrix bought = random(3, 40, 30, 300);
    AlsHyperparameters parameters = parameters(10, 5, exponent, THREE_STEPS);
    AlsModel model = fitted(bought, parameters);
    double[][] y = PlainAls.rows(model.securityFactors().rows(), 16);
    PlainAls plain = new PlainAls(bought, model, exponent);
    float[] scores = new float[30];
    for (int investor = 0; investor < 40; investor++) {
      // When
      model.scoresInto(History.ofRow(bought, investor), scores);
      // Then: the padding makes the equations of 16 factors, six of them 0
      double[] x = plain.investor(investor, y);
      for (int security = 0; security < 30; security++) {
        assertThat((double) scores[security]).isCloseTo(PlainAls.dot(x, y[security]), within(2e-5));
      }
    }
  }

  @Test
  void leavesTheNormalEquationsWithNextToNoResidual() {
    // Given: as many steps as factors, so that each solution is exact but for rounding
    CsrMatrix bought = random(5, 50, 30, 400);
    AlsHyperparameters parameters = parameters(8, 6, 0.5f, new AlsSolver.ConjugateGradient(100));
    AlsModel model = fitted(bought, parameters);
    double[][] y = PlainAls.rows(model.securityFactors().rows(), 8);
    double[][] x = PlainAls.rows(model.investorFactors(), 8);
    // When: the securities were solved last, from these investors
    CsrMatrix bySecurity = bought.transpose();
    PlainAls mirror = new PlainAls(bySecurity, model, 0.5);
    // Then
    for (int security = 0; security < 30; security++) {
      assertThat(mirror.residual(security, y[security], x)).isLessThan(2e-4);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0f, 1f})
  void neverRaisesTheLoss(float exponent) {
    CsrMatrix bought = random(9, 60, 40, 700);
    for (AlsSolver solver : List.of(CHOLESKY, THREE_STEPS)) {
      double before = Double.POSITIVE_INFINITY;
      for (int iterations = 1; iterations <= 8; iterations++) {
        AlsHyperparameters parameters = parameters(6, iterations, exponent, solver);
        AlsModel model = fitted(bought, parameters);
        double loss =
            new PlainAls(bought, model, exponent)
                .loss(
                    PlainAls.rows(model.investorFactors(), 8),
                    PlainAls.rows(model.securityFactors().rows(), 8));
        assertThat(loss).isLessThanOrEqualTo(before * (1 + 1e-6));
        before = loss;
      }
    }
  }

  @Test
  void reachesTheSameLossWithEitherSolver() {
    CsrMatrix bought = random(2, 60, 40, 700);
    double exact = lossOf(bought, parameters(6, 15, 0f, CHOLESKY));

    assertThat(lossOf(bought, parameters(6, 15, 0f, THREE_STEPS)))
        .isCloseTo(exact, within(exact * 0.005));
  }

  private static double lossOf(CsrMatrix bought, AlsHyperparameters parameters) {
    AlsModel model = fitted(bought, parameters);
    return new PlainAls(bought, model, 0)
        .loss(
            PlainAls.rows(model.investorFactors(), 8),
            PlainAls.rows(model.securityFactors().rows(), 8));
  }

  @Test
  void explainsTheWholeScore() {
    CsrMatrix bought = random(4, 40, 30, 300);
    AlsModel model = fitted(bought, parameters(8, 8, 0f, THREE_STEPS));
    float[] scores = new float[30];
    int few = 0;
    int many = 0;
    for (int investor = 0; investor < 40; investor++) {
      History history = History.ofRow(bought, investor);
      model.scoresInto(history, scores);
      for (int security = 0; security < 30; security++) {
        List<Contribution> all = model.explain(history, security, 30);
        if (all.size() == history.size()) {
          // every purchase speaks for it, so nothing is left out of the sum
          double sum = all.stream().mapToDouble(Contribution::amount).sum();
          assertThat(sum).isCloseTo(scores[security], within(1e-4));
          few += history.size() <= 8 ? 1 : 0;
          many += history.size() > 8 ? 1 : 0;
        }
      }
    }
    // as many purchases as factors is where the way changes
    assertThat(few).isPositive();
    assertThat(many).isPositive();
  }

  @Test
  void weighsWhatWasBoughtMoreOften() {
    CsrMatrix bought = random(4, 40, 30, 300);
    AlsModel model = fitted(bought, parameters(8, 8, 0f, THREE_STEPS));
    float[] once = new float[30];
    float[] often = new float[30];

    model.scoresInto(History.of(new int[] {3, 9}, new float[] {1, 1}), once);
    model.scoresInto(History.of(new int[] {3, 9}, new float[] {1, 8}), often);

    assertThat(often[9]).isGreaterThan(once[9]);
  }

  @Test
  void ranksTheTrainedRowsAlmostAsTheFoldedIn() {
    CsrMatrix bought = checkerboardWithoutDiagonal();
    AlsModel model = (AlsModel) fit(bought);

    RankedLists lists =
        model.recommendTrained(bought, 1, Repeats.EXCLUDED, ForkJoinPool.commonPool());

    for (int investor = 0; investor < SIZE; investor++) {
      assertThat(lists.security(investor, 0)).isEqualTo(investor);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                model.recommendTrained(
                    random(1, 3, SIZE, 5), 1, Repeats.EXCLUDED, ForkJoinPool.commonPool()))
        .withMessage("histories have 3 rows, the training had 20 investors");
  }

  @Test
  void derivesAlphaAndLambdaFromTheSizeOfTheMarket() {
    // Given: 20 x 20 cells, 180 purchases, nine by each and nine of each
    CsrMatrix bought = checkerboardWithoutDiagonal();
    // When
    AlsModel model = fitted(bought, parameters(4, 1, 0f, THREE_STEPS));
    // Then
    assertThat(model.alpha()).isCloseTo(0.8f * 400 / 180, within(1e-5f));
    assertThat(model.lambda()).isCloseTo(0.02f * (20 + 0.8f * 20), within(1e-5f));
  }

  @Test
  void weighsByBm25AlikeInTrainingAndLater() {
    // Given
    CsrMatrix bought = random(4, 40, 30, 300);
    Bm25 bm25 = new Bm25(1.2f, 0.75f);
    AlsHyperparameters plain = parameters(8, 8, 0f, CHOLESKY);
    AlsHyperparameters weighted =
        new AlsHyperparameters(8, 8, 0.02f, 0f, 0.8f, CHOLESKY, Optional.of(bm25), 7);
    // When: one weighs by itself, the other is handed what has been weighed
    AlsModel own = fitted(bought, weighted);
    CsrMatrix weighedBefore = bm25.over(bought).weighted(bought);
    AlsModel handed = fitted(weighedBefore, plain);
    // Then
    float[] ownScores = new float[30];
    float[] handedScores = new float[30];
    for (int investor = 0; investor < 40; investor++) {
      own.scoresInto(History.ofRow(bought, investor), ownScores);
      handed.scoresInto(History.ofRow(weighedBefore, investor), handedScores);
      assertThat(ownScores).isEqualTo(handedScores);
    }
    assertThat(own.name()).isEqualTo("als-bm25");
    assertThat(handed.name()).isEqualTo("als");
  }

  @Test
  void ignoresAWeightOfNothing() {
    CsrMatrix zero = CsrMatrix.of(2, 3, ints(0, 2, 3), ints(0, 1, 1), new float[] {1, 0, 1});
    AlsModel model = fitted(zero, parameters(4, 8, 0f, CHOLESKY));
    float[] scores = new float[3];

    model.scoresInto(History.ofRow(zero, 0), scores);

    assertThat(scores[0]).isGreaterThan(0.5f);
    assertThat(scores[1]).isLessThan(0.3f);
  }

  @Test
  void saysWhatToChangeWhenTheFactorsAreNoLongerFinite() {
    AlsHyperparameters boundless =
        new AlsHyperparameters(4, 3, 0.02f, 0f, 3e38f, THREE_STEPS, Optional.empty(), 7);

    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> fitted(checkerboardWithoutDiagonal(), boundless))
        .withMessageContaining("raise regularization (0.02) or lower emphasis (3.0E38)");
  }

  @Test
  void refusesHyperparametersOutOfBounds() {
    assertRefused("factors is 0, must be at least 1 and at most 1024", 0, 1, 1, 0, 1);
    assertRefused("iterations is 0, must be at least 1 and at most 1000", 8, 0, 1, 0, 1);
    assertRefused("regularization is 0.0, must be finite and above 0.0", 8, 1, 0, 0, 1);
    assertRefused("regularizationExponent is 1.5, must be at least 0.0", 8, 1, 1, 1.5f, 1);
    assertRefused("emphasis is NaN, must be finite and above 0.0", 8, 1, 1, 0, Float.NaN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlsSolver.ConjugateGradient(0))
        .withMessage("steps is 0, must be at least 1 and at most 100");
  }

  private static void assertRefused(
      String reason, int factors, int iterations, float lambda, float exponent, float emphasis) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AlsHyperparameters(
                    factors, iterations, lambda, exponent, emphasis, CHOLESKY, Optional.empty(), 1))
        .withMessageContaining(reason);
  }
}
