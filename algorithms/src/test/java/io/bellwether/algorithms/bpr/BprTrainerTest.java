package io.bellwether.algorithms.bpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.bpr.BprHyperparameters.Negatives;
import io.bellwether.algorithms.descent.StepWeights;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.ModelContract;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class BprTrainerTest extends ModelContract {

  @Override
  protected Trainer trainer(Compute compute) {
    return new BprTrainer(settings(8, 100, 0.1f), compute);
  }

  @Test
  void visitsAnEpochAsAPlainTwinInDoubleDoes() {
    for (Negatives negatives : Negatives.values()) {
      for (Optional<Bm25> weighting :
          List.<Optional<Bm25>>of(Optional.empty(), Optional.of(new Bm25(1.2f, 0.5f)))) {
        BprHyperparameters settings =
            new BprHyperparameters(12, 2, 0.1f, 0.02f, negatives, weighting, 3);
        CsrMatrix bought = random(13, 200, 300, 4_000);
        BprTraining training = new BprTraining(settings, Compute.standard(), bought);
        PlainBpr plain = new PlainBpr(settings, bought, training);

        for (int epoch = 0; epoch < 2; epoch++) {
          training.visitAll(epoch, new Progress(TrainingListener.silent(), "bpr", 2));
          plain.visitAll(epoch);
        }

        assertNear(training.investorFactors(), plain.x);
        assertNear(training.securityFactors(), plain.y);
        assertNear(training.biases(), plain.b);
      }
    }
  }

  @Test
  void learnsTheSameBitsOnAnyNumberOfThreadsInEightGroups() {
    CsrMatrix bought = random(13, 300, 400, 6_000);
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(8)) {
      assertThat(scoresAfterTraining(bought, many)).isEqualTo(scoresAfterTraining(bought, one));
    }
  }

  @Test
  void saysWhenItLeavesTheFiniteNumbers() {
    BprTrainer trainer = new BprTrainer(settings(8, 50, 1e20f));

    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> fit(trainer, random(5, 50, 60, 600)))
        .withMessageMatching(
            "bpr has a factor that is not a finite number after epoch \\d+ of 50: "
                + "lower learningRate, now 1.0E20, or raise regularization, now 0.01");
  }

  @Test
  void namesItselfByItsWeighting() {
    CsrMatrix bought = random(5, 50, 60, 600);
    BprHyperparameters weighted =
        new BprHyperparameters(
            8, 2, 0.1f, 0.01f, Negatives.UNIFORM, Optional.of(new Bm25(1.2f, 0.75f)), 1);

    assertThat(fit(new BprTrainer(settings(8, 2, 0.1f)), bought).name()).isEqualTo("bpr");
    assertThat(fit(new BprTrainer(weighted), bought).name()).isEqualTo("bpr-bm25");
  }

  @Test
  void stepsByTheWeightOverTheMeanWeight() {
    CsrMatrix bought = random(5, 50, 60, 600);
    Bm25 bm25 = new Bm25(1.2f, 0.75f);
    CsrMatrix weighted = bm25.weighted(bought);
    double mean = 0;
    for (float weight : weighted.values()) {
      mean += weight / weighted.nonZeroCount();
    }

    StepWeights steps = StepWeights.of(Optional.of(bm25), bought);

    for (int at = 0; at < bought.nonZeroCount(); at++) {
      assertThat((double) steps.of(at)).isCloseTo(weighted.value(at) / mean, within(1e-5));
    }
  }

  @Test
  void refusesHyperparametersOutOfBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(0, 1, 0.1f))
        .withMessage("factors is 0, must be at least 1 and at most 1024");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(8, 0, 0.1f))
        .withMessage("epochs is 0, must be at least 1 and at most 100000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(8, 1, 0f))
        .withMessage("learningRate is 0.0, must be finite and above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BprHyperparameters(
                    8, 1, 0.1f, Float.NaN, Negatives.UNIFORM, Optional.empty(), 1))
        .withMessage("regularization is NaN, must be finite and at least 0");
  }

  private static BprHyperparameters settings(int factors, int epochs, float learningRate) {
    return new BprHyperparameters(
        factors, epochs, learningRate, 0.01f, Negatives.UNIFORM, Optional.empty(), 1);
  }

  private static Model fit(BprTrainer trainer, CsrMatrix bought) {
    return trainer.fit(TrainingInteractions.undated(bought), TrainingListener.silent());
  }

  private static float[] scoresAfterTraining(CsrMatrix bought, ForkJoinPool pool) {
    BprTrainer trainer = new BprTrainer(settings(16, 5, 0.1f), new Compute(Kernels.chosen(), pool));
    float[] scores = new float[bought.columnCount()];
    fit(trainer, bought).scoresInto(History.ofRow(bought, 0), scores);
    return scores;
  }

  private static void assertNear(float[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int at = 0; at < found.length; at++) {
      if (Math.abs(found[at] - expected[at]) > 1e-4) {
        assertThat((double) found[at]).isCloseTo(expected[at], within(1e-4));
      }
    }
  }
}
