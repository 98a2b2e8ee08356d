package io.bellwether.ranking.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.model.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class RankerTrainerTest {

  private static final TrainingListener SILENT = TrainingListener.silent();

  @Test
  void learnsWhatTheFeaturesTell() {
    LearnedOrder order =
        RankerTrainer.fit(
            Orders.learnable(1, 120, Optional.empty()), Orders.small(40, 8), 7, SILENT);

    assertThat(order.baseMeasure()).isLessThan(0.4);
    assertThat(order.measure()).isGreaterThan(0.9);
    assertThat(order.trees().treeCount()).isBetween(1, 40);
    assertThat(order.trees().importances().getFirst().feature()).isIn("feature-0", "feature-5");
  }

  @Test
  void learnsTheSameBytesFromTheSameSeed() {
    RankingSet set = Orders.learnable(1, 60, Optional.empty());

    String first = RankerTrainer.fit(set, Orders.small(15, 8), 7, SILENT).trees().text();
    String again = RankerTrainer.fit(set, Orders.small(15, 8), 7, SILENT).trees().text();
    String other = RankerTrainer.fit(set, Orders.small(15, 8), 8, SILENT).trees().text();

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void learnsTheSameTreesOnTwoThreads() {
    RankingSet set = Orders.learnable(1, 60, Optional.empty());
    RankerHyperparameters two =
        new RankerHyperparameters(
            15, 8, 0.1f, 5, 1f, 0.8f, 0.8f, 10, ListMeasure.NDCG, 5, 15, 0.25f, 2);

    String one = RankerTrainer.fit(set, Orders.small(15, 8), 7, SILENT).trees().text();
    String many = RankerTrainer.fit(set, two, 7, SILENT).trees().text();

    // the parameters that follow name the number of threads
    assertThat(upToItsEnd(many)).isEqualTo(upToItsEnd(one));
  }

  @Test
  void startsFromTheBaseScoreAndAddsWhatItMisses() {
    RankingSet plain = Orders.learnable(1, 80, Optional.empty());
    double[] base = new double[plain.rowCount()];
    for (int row = 0; row < base.length; row++) {
      base[row] = 2 * plain.rows()[row * Orders.FEATURES + 5];
    }

    LearnedOrder order =
        RankerTrainer.fit(
            Orders.learnable(1, 80, Optional.of(base)), Orders.small(30, 8), 7, SILENT);

    assertThat(order.baseMeasure()).isBetween(0.6, 0.95);
    assertThat(order.measure()).isGreaterThan(order.baseMeasure() + 0.03);
    // what the base score has said already is not what the trees learn
    assertThat(order.trees().importances().getFirst().feature()).isEqualTo("feature-0");
  }

  @Test
  void keepsNoTreeWhereTheBaseScoreIsPerfect() {
    RankingSet plain = Orders.learnable(1, 40, Optional.empty());
    double[] base = new double[plain.rowCount()];
    for (int row = 0; row < base.length; row++) {
      base[row] = plain.label(row);
    }

    LearnedOrder order =
        RankerTrainer.fit(
            Orders.learnable(1, 40, Optional.of(base)), Orders.small(10, 8), 7, SILENT);

    assertThat(order.baseMeasure()).isEqualTo(1);
    assertThat(order.measure()).isEqualTo(1);
    assertThat(order.trees().treeCount()).isZero();
    assertThat(order.trees().featureNames()).isEqualTo(Orders.names());
    assertThat(order.triedTrees()).isEqualTo(10);
  }

  @Test
  void isNeverWorseThanTheBaseScoreOnWhatItHeldOut() {
    SplittableRandom random = new SplittableRandom(3);
    for (int attempt = 0; attempt < 5; attempt++) {
      float[] rows = Orders.rows(attempt, 30 * Orders.GROUP);
      int[] labels = new int[30 * Orders.GROUP];
      double[] base = new double[labels.length];
      for (int row = 0; row < labels.length; row++) {
        labels[row] = random.nextInt(5) == 0 ? 1 : 0;
        base[row] = labels[row] + random.nextGaussian();
      }

      LearnedOrder order =
          RankerTrainer.fit(
              Orders.set(rows, labels, Optional.of(base)), Orders.small(10, 8), 7, SILENT);

      assertThat(order.measure()).isGreaterThanOrEqualTo(order.baseMeasure());
    }
  }

  @Test
  void stopsWhenItNoLongerGains() {
    RankerHyperparameters impatient =
        new RankerHyperparameters(
            200, 8, 0.3f, 5, 1f, 1f, 1f, 10, ListMeasure.PRECISION, 5, 4, 0.25f, 1);

    LearnedOrder order =
        RankerTrainer.fit(Orders.learnable(1, 60, Optional.empty()), impatient, 7, SILENT);

    assertThat(order.triedTrees()).isEqualTo(order.trees().treeCount() + 4).isLessThan(200);
  }

  @Test
  void learnsNothingFromConstantColumns() {
    float[] rows = new float[20 * Orders.GROUP * Orders.FEATURES];
    int[] labels = new int[20 * Orders.GROUP];
    for (int row = 0; row < labels.length; row += 5) {
      labels[row] = 1;
    }

    LearnedOrder order =
        RankerTrainer.fit(
            Orders.set(rows, labels, Optional.empty()), Orders.small(10, 8), 7, SILENT);

    assertThat(order.trees().treeCount()).isZero();
    assertThat(order.measure()).isEqualTo(order.baseMeasure());
  }

  @Test
  void tellsItsProgressAndStopsWhenAsked() {
    List<Integer> told = new ArrayList<>();
    TrainingListener cancelling =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {
            told.add(done);
          }

          @Override
          public boolean cancelled() {
            return told.size() == 3;
          }
        };
    RankingSet set = Orders.learnable(1, 40, Optional.empty());

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> RankerTrainer.fit(set, Orders.small(10, 8), 7, cancelling));

    assertThat(told).containsExactly(1, 2, 3);
  }

  @Test
  void refusesWhatItCannotLearnFrom() {
    RankingSet one = Orders.learnable(1, 1, Optional.empty());
    RankingSet unanswered = Orders.set(Orders.rows(1, 40), new int[40], Optional.empty());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankerTrainer.fit(one, Orders.small(10, 8), 7, SILENT))
        .withMessage("groups are 1, must be at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankerTrainer.fit(unanswered, Orders.small(10, 8), 7, SILENT))
        .withMessage("labels above 0 among 1 held-out groups are 0, must be at least 1");
  }

  @Test
  void refusesSetsThatDoNotFitTogether() {
    RankingSet set = Orders.learnable(1, 4, Optional.empty());
    RankingSet nothing = Orders.set(new float[0], new int[0], Optional.empty());
    RankingSet other =
        new RankingSet(
            List.of("a"), new float[2], new int[] {0, 1}, new int[] {2}, Optional.empty());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankerTrainer.fit(set, other, Orders.small(10, 8), 7, SILENT))
        .withMessageStartingWith("features held out are [a], must be those learned from, [feature");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankerTrainer.fit(nothing, set, Orders.small(10, 8), 7, SILENT))
        .withMessage("rows to learn from are 0, must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankerTrainer.fit(set, nothing, Orders.small(10, 8), 7, SILENT))
        .withMessage("labels above 0 among 0 held-out groups are 0, must be at least 1");
  }

  @Test
  void tellsTheEndOfATrainingThatStoppedEarly() {
    List<Integer> told = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {
            told.add(done);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    RankerHyperparameters impatient =
        new RankerHyperparameters(
            200, 8, 0.3f, 5, 1f, 1f, 1f, 10, ListMeasure.PRECISION, 5, 2, 0.25f, 1);

    RankerTrainer.fit(Orders.learnable(1, 40, Optional.empty()), impatient, 7, listener);

    assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(200).hasSizeLessThan(200);
  }

  private static String upToItsEnd(String text) {
    return text.substring(0, text.indexOf("end of trees"));
  }
}
