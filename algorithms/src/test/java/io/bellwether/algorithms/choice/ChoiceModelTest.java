package io.bellwether.algorithms.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A small market of two kinds of investors and two kinds of securities; who is of a kind prefers
 * securities of the same kind by far. The last securities are new listings, which nobody bought.
 */
class ChoiceModelTest {

  private static final int INVESTORS = 400;
  private static final int SECURITIES = 60;
  private static final int NEW = 4;

  private static final ChoiceHyperparameters SETTINGS =
      new ChoiceHyperparameters(8, 30, 100, 100, 1, 0.5f, 0.5f, 1f, 0.05f, 0.3f, 42);

  private final SplittableRandom random = new SplittableRandom(17);
  private final CsrMatrix bought = purchases();
  private final SideFeatures features = new SideFeatures(kinds(INVESTORS), kinds(SECURITIES));
  private final ChoiceModel model = fit(SETTINGS, features);

  @Test
  void anInvestorWithoutHistoryIsServedByFeatures() {
    for (int kind = 0; kind < 2; kind++) {
      float[] scores = scores(model.of(ofKind(kind)), History.of());

      double own = meanScore(scores, kind);
      double other = meanScore(scores, 1 - kind);

      assertThat(own).isGreaterThan(other + 1);
    }
  }

  @Test
  void aNewListingIsPlacedByItsFeatures() {
    float[] scores = scores(model.of(ofKind(0)), History.of(0, 2, 4));

    for (int i = SECURITIES - NEW; i < SECURITIES; i++) {
      assertThat(scores[i]).isNotZero();
    }
    assertThat(scores[SECURITIES - 2]).isGreaterThan(scores[SECURITIES - 1] + 1);
  }

  @Test
  void aHistoryAgainstTheFeaturesSpeaksForItsOwnKind() {
    History contrary = History.of(1, 3, 5, 7, 9, 11, 13, 15);

    float[] without = scores(model.of(ofKind(0)), History.of());
    float[] with = scores(model.of(ofKind(0)), contrary);

    assertThat(meanScore(with, 1) - meanScore(with, 0))
        .isGreaterThan(meanScore(without, 1) - meanScore(without, 0) + 0.5);
  }

  @Test
  void theSlopeOfAFoundTasteIsNearlyZero() {
    History history = History.of(new int[] {0, 2, 5, 8}, new float[] {1, 3, 1, 2});
    float[] expected = new float[8];
    float[] query = model.query(expected, history);
    ChoiceParameters learned = model.parameters();
    double[] x = new double[8];
    double[] s = new double[8];
    for (int k = 0; k < 8; k++) {
      x[k] = query[k];
      s[k] = query[8 + k];
    }
    CsrMatrix row =
        CsrMatrix.of(1, SECURITIES, new int[] {0, 4}, history.toSecurities(), history.toWeights());
    PlainBound bound = new PlainBound(SETTINGS, row, SideFeatures.none(1, SECURITIES), 8);
    double[] y = new double[SECURITIES * 8];
    double[] b = new double[SECURITIES];
    for (int i = 0; i < SECURITIES; i++) {
      // nobody is offered what nobody bought
      b[i] = learned.buyerCounts()[i] == 0 ? -1e9 : learned.biases()[i];
      for (int k = 0; k < 8; k++) {
        y[i * 8 + k] = learned.traits()[i * 8 + k];
      }
    }
    for (int k = 0; k < 8; k++) {
      double at = x[k];
      x[k] = at + 1e-4;
      double above = bound.ofInvestor(0, x, s, y, b);
      x[k] = at - 1e-4;
      double below = bound.ofInvestor(0, x, s, y, b);
      x[k] = at;
      double slope = (above - below) / 2e-4 - SETTINGS.tastePrecision() * at;
      assertThat(slope).isCloseTo(0, within(0.02));
    }
  }

  @Test
  void theHoldingsPartsAddUpToWhatTheHistoryDoesToAScore() {
    History history = History.of(0, 2, 4, 7);
    Model ofInvestor = model.of(ofKind(0));
    float[] query = model.query(expected(ofKind(0)), history);
    float[] expected = expected(ofKind(0));
    int security = 20;
    double whole = 0;
    for (int k = 0; k < 8; k++) {
      whole += (query[k] - expected[k]) * model.parameters().traits()[security * 8 + k];
    }

    List<Contribution> why = ofInvestor.explain(history, security, 4);

    double positive = why.stream().mapToDouble(Contribution::amount).sum();
    assertThat(why).isNotEmpty().hasSizeLessThanOrEqualTo(4);
    // only what speaks for it is listed
    assertThat(positive).isGreaterThanOrEqualTo(whole - 0.02);
  }

  @Test
  void theFeaturesPartsAddUpToTheScoreWithTheHistorysPartAndTheSecuritysOwn() {
    FeatureRow both = FeatureRow.of(new int[] {0, 1}, new float[] {0.7f, -1.5f});
    History history = History.of(0, 2, 5, 9);
    float[] expected = expected(both);
    float[] query = model.query(expected, history);
    float[] scores = scores(model.of(both), history);
    ChoiceParameters learned = model.parameters();

    for (int security : new int[] {0, 3, 20, SECURITIES - 1}) {
      float[] parts = model.featureParts(both, security);

      assertThat(parts).hasSize(2);
      double whole = parts[0] + parts[1] + learned.biases()[security];
      for (int k = 0; k < 8; k++) {
        float y = learned.traits()[security * 8 + k];
        whole += (query[k] - expected[k]) * y + query[8 + k] * y * y / 2;
      }
      assertThat(whole).isCloseTo(scores[security], within(1e-4));
    }
  }

  @Test
  void aFeatureSpeaksForASecurityThatItFavoursAboveTheUsual() {
    float usual = model.usualFeatureParts(ofKind(0))[0];

    assertThat(model.featureParts(ofKind(0), 0)[0]).isGreaterThan(usual + 0.3f);
    assertThat(model.featureParts(ofKind(0), 1)[0]).isLessThan(usual - 0.3f);
  }

  @Test
  void theUsualPartIsTheMeanOverAllPurchases() {
    double sum = 0;
    double buyers = 0;
    for (int i = 0; i < SECURITIES; i++) {
      sum += (double) model.parameters().buyerCounts()[i] * model.featureParts(ofKind(1), i)[0];
      buyers += model.parameters().buyerCounts()[i];
    }

    assertThat(model.usualFeatureParts(ofKind(1))[0])
        .isCloseTo((float) (sum / buyers), within(1e-4f));
  }

  @Test
  void refusesAPartOfASecurityOrAFeatureThatItDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.featureParts(ofKind(0), SECURITIES))
        .withMessageContaining("security is 60, must be at least 0 and below");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.usualFeatureParts(FeatureRow.of(new int[] {2}, new float[] {1})))
        .withMessageContaining("feature column is 2, must be below the feature count 2");
  }

  @Test
  void oneModelOfAnInvestorAnswersForOneHistoryAfterAnother() {
    Model ofInvestor = model.of(ofKind(1));
    History first = History.of(0, 2);
    History second = History.of(1, 3, 5);

    float[] before = scores(ofInvestor, first);
    float[] between = scores(ofInvestor, second);

    assertThat(scores(ofInvestor, first)).isEqualTo(before);
    assertThat(between).isEqualTo(scores(model.of(ofKind(1)), second));
  }

  @Test
  void refusesParametersThatAreNoneOrDoNotAgree() {
    ChoiceParameters p = model.parameters();
    float[] broken = p.traits().clone();
    broken[5] = Float.NaN;
    int[] negative = p.buyerCounts().clone();
    negative[3] = -1;

    assertRefused(
        new ChoiceParameters(
            p.buyerCounts(), p.investorEffects(), p.securityEffects(), broken, p.biases()),
        "traits[5] is NaN, must be finite");
    assertRefused(
        new ChoiceParameters(
            negative, p.investorEffects(), p.securityEffects(), p.traits(), p.biases()),
        "buyerCounts[3] is -1, must be at least 0");
    assertRefused(
        new ChoiceParameters(
            p.buyerCounts(), p.investorEffects(), p.securityEffects(), new float[8], p.biases()),
        "traits has length 8, must be 480");
  }

  private static void assertRefused(ChoiceParameters parameters, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChoiceModel(SETTINGS, parameters, Kernels.scalar()))
        .withMessage(reason);
  }

  @Test
  void ranksManyInvestorsAsItRanksEach() {
    RankedLists lists =
        model.recommendAll(
            bought, features.investors(), 5, Repeats.EXCLUDED, ForkJoinPool.commonPool());

    for (int u = 0; u < INVESTORS; u += 7) {
      History history = History.ofRow(bought, u);
      var alone =
          model
              .of(FeatureRow.ofRow(features.investors(), u))
              .recommend(history, 5, history::contains);
      for (int rank = 0; rank < 5; rank++) {
        assertThat(lists.security(u, rank)).isEqualTo(alone.get(rank).security());
        assertThat(lists.score(u, rank)).isEqualTo(alone.get(rank).score());
      }
    }
  }

  @Test
  void aModelOfTheSameParametersGivesTheSameScores() {
    ChoiceModel again = new ChoiceModel(SETTINGS, model.parameters(), Kernels.scalar());

    assertThat(scores(again.of(ofKind(1)), History.of(3, 9)))
        .isEqualTo(scores(model.of(ofKind(1)), History.of(3, 9)));
  }

  @Test
  void constantEmptyAndSurplusFeaturesNeverBreakAScore() {
    CsrMatrix constant =
        CsrMatrix.of(
            INVESTORS,
            3,
            IntStream.rangeClosed(0, INVESTORS).toArray(),
            new int[INVESTORS],
            filled(INVESTORS, 1f));
    ChoiceModel fitted = fit(SETTINGS, new SideFeatures(constant, kinds(SECURITIES)));

    for (FeatureRow row :
        List.of(
            FeatureRow.none(),
            FeatureRow.of(new int[] {0}, new float[] {1}),
            // never seen in training
            FeatureRow.of(new int[] {1, 2}, new float[] {-1e3f, 1e3f}))) {
      for (float score : scores(fitted.of(row), History.of(1, 2))) {
        assertThat(score).isFinite();
      }
    }
  }

  @Test
  void refusesFeaturesOfOtherRowsAndColumns() {
    SideFeatures other = new SideFeatures(kinds(3), kinds(SECURITIES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(SETTINGS, other))
        .withMessageContaining("investor features have 3 rows but the interactions have 400 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.of(FeatureRow.of(new int[] {2}, new float[] {1})))
        .withMessageContaining("feature column is 2, must be below the feature count 2");
  }

  @Test
  void saysWhatToChangeWhenItLeavesTheFiniteNumbers() {
    CsrMatrix huge =
        CsrMatrix.of(
            INVESTORS,
            SECURITIES,
            bought.rowStarts(),
            bought.columns(),
            filled(bought.nonZeroCount(), 3e38f));

    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(
            () ->
                new ChoiceTrainer(SETTINGS)
                    .fit(TrainingInteractions.undated(huge), features, TrainingListener.silent()))
        .withMessageContaining("lower learningRate");
  }

  private ChoiceModel fit(ChoiceHyperparameters settings, SideFeatures known) {
    return new ChoiceTrainer(settings)
        .fit(TrainingInteractions.undated(bought), known, TrainingListener.silent());
  }

  private float[] expected(FeatureRow row) {
    float[] expected = new float[8];
    new FeatureSums(Kernels.scalar(), 8)
        .add(row, model.parameters().investorEffects(), expected, 0);
    return expected;
  }

  private CsrMatrix purchases() {
    int count = INVESTORS * 10;
    int[] investors = new int[count];
    int[] securities = new int[count];
    for (int at = 0; at < count; at++) {
      investors[at] = at / 10;
      int kind = random.nextInt(10) == 0 ? 1 - investors[at] % 2 : investors[at] % 2;
      securities[at] = 2 * random.nextInt((SECURITIES - NEW) / 2) + kind;
    }
    return CsrMatrix.fromTriples(INVESTORS, SECURITIES, investors, securities, filled(count, 1f));
  }

  private static CsrMatrix kinds(int rowCount) {
    int[] starts = new int[rowCount + 1];
    int[] columns = new int[rowCount];
    for (int row = 0; row < rowCount; row++) {
      starts[row + 1] = row + 1;
      columns[row] = row % 2;
    }
    return CsrMatrix.of(rowCount, 2, starts, columns, filled(rowCount, 1f));
  }

  private static FeatureRow ofKind(int kind) {
    return FeatureRow.of(new int[] {kind}, new float[] {1});
  }

  private static double meanScore(float[] scores, int kind) {
    double sum = 0;
    for (int i = kind; i < SECURITIES - NEW; i += 2) {
      sum += scores[i];
    }
    return sum / ((SECURITIES - NEW) / 2.0);
  }

  private static float[] scores(Model of, History history) {
    float[] scores = new float[SECURITIES];
    of.scoresInto(history, scores);
    return scores;
  }

  private static float[] filled(int count, float value) {
    float[] values = new float[count];
    Arrays.fill(values, value);
    return values;
  }
}
