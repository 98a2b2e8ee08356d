package io.bellwether.algorithms.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Loss;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Optimiser;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HybridModelTest {

  private static final int COMPONENTS = 7;
  private static final HybridHyperparameters SETTINGS =
      new HybridHyperparameters(
          COMPONENTS, Loss.WARP, Optimiser.ADAGRAD, 0.1f, 20, 10, 1, 1, 0, 0, true, true, false, 1);

  /** Investors of two kinds; 0 to 3 suit the first kind, 4 to 7 the second; 8, 9 nobody bought. */
  private static final SideFeatures FEATURES =
      new SideFeatures(
          oneOf(40, investor -> investor % 2),
          CsrMatrix.of(
              10,
              2,
              new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9},
              new int[] {0, 0, 0, 0, 1, 1, 1, 1, 1},
              new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1}));

  private final HybridModel model =
      new HybridTrainer(SETTINGS)
          .fit(TrainingInteractions.undated(purchases()), FEATURES, TrainingListener.silent());
  private final FeatureRow second = FeatureRow.of(new int[] {1}, new float[] {1f});

  @Test
  void scoresWhatNobodyBoughtByItsFeatures() {
    float[] scores = new float[10];

    model.of(second).scoresInto(History.of(), scores);

    for (int other = 0; other < 4; other++) {
      assertThat(scores[8]).isGreaterThan(scores[other]);
    }
  }

  @Test
  void saysNothingForWhatNobodyBoughtAndNobodyKnows() {
    float[] scores = new float[10];

    model.of(second).scoresInto(History.of(1, 5, 9), scores);

    assertThat(scores[9]).isZero();
    assertThat(model.of(second).recommend(History.of(), 10, security -> false))
        .noneMatch(scored -> scored.security() == 9);
  }

  @Test
  void learnsNothingFromAPurchaseOfWhatItDoesNotKnow() {
    float[] without = new float[10];
    float[] with = new float[10];

    model.of(second).scoresInto(History.of(), without);
    model.of(second).scoresInto(History.of(9), with);

    assertThat(with).isEqualTo(without);
  }

  @Test
  void ranksANewInvestorByFeaturesAlone() {
    assertThat(model.of(second).recommend(History.of(), 3, security -> security == 8))
        .allMatch(scored -> scored.security() >= 4 && scored.security() < 8);
  }

  @Test
  void addsTheSharesOfFeaturesUpToTheScore() {
    // Given: a new investor, and a security that only its features are known of
    float[] scores = new float[10];
    model.of(second).scoresInto(History.of(), scores);
    // When
    FeatureShares shares = model.featureShares(second, History.of(), 8);
    // Then: the security's features make its whole score, biases with them
    assertThat(shares.ofSecurity()).hasSize(1);
    assertThat(shares.ofSecurity().getFirst().feature()).isEqualTo(1);
    assertThat(shares.ofSecurity().getFirst().amount()).isCloseTo(scores[8], within(1e-5f));
    // and the investor's all but the bias
    float bias = model.embeddings().ofSecurityFeatures()[rowLength() + COMPONENTS];
    assertThat(shares.ofInvestor().getFirst().amount()).isCloseTo(scores[8] - bias, within(1e-5f));
  }

  @Test
  void countsSharesWithTheValuesOfTheFeatures() {
    FeatureRow twice = FeatureRow.of(new int[] {1}, new float[] {2f});
    float once = model.featureShares(second, History.of(), 5).ofInvestor().getFirst().amount();

    assertThat(model.featureShares(twice, History.of(), 5).ofInvestor().getFirst().amount())
        .isCloseTo(2 * once, within(1e-5f));
  }

  @Test
  void isTheSameWhenMadeAgainFromItsArrays() {
    HybridModel again =
        new HybridModel(model.hyperparameters(), model.embeddings(), Kernels.scalar());
    float[] before = new float[10];
    float[] after = new float[10];

    model.of(second).scoresInto(History.of(0, 6), before);
    again.of(second).scoresInto(History.of(0, 6), after);

    assertThat(after).isEqualTo(before);
  }

  @Test
  void doesNotLetAnInvestorWithoutIdentityLearnFromAHistory() {
    HybridHyperparameters settings =
        new HybridHyperparameters(
            COMPONENTS,
            Loss.BPR,
            Optimiser.ADAGRAD,
            0.1f,
            3,
            10,
            1,
            1,
            0,
            0,
            false,
            true,
            false,
            1);
    HybridModel known =
        new HybridTrainer(settings)
            .fit(TrainingInteractions.undated(purchases()), FEATURES, TrainingListener.silent());
    float[] without = new float[10];
    float[] with = new float[10];

    known.of(second).scoresInto(History.of(), without);
    known.of(second).scoresInto(History.of(0, 1), with);

    assertThat(with).isEqualTo(without);
    assertThat(known.of(second).explain(History.of(0, 1), 2, 3)).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFit() {
    FeatureRow third = FeatureRow.of(new int[] {2}, new float[] {1f});
    assertRefused("feature column is 2, must be below the feature count 2", () -> model.of(third));
    assertRefused(
        "investor features have 2 rows but the histories 40",
        () ->
            model.recommendAll(
                purchases(), oneOf(2, row -> row), 3, Repeats.COUNTED, ForkJoinPool.commonPool()));
    assertRefused("security is 10", () -> model.featureShares(second, History.of(), 10));
    HybridEmbeddings embeddings = model.embeddings();
    assertRefused(
        "securityIdentities has 3 floats, must be 10 rows of 8",
        () ->
            HybridEmbeddings.of(
                COMPONENTS,
                new float[3],
                embeddings.ofSecurityFeatures(),
                embeddings.securityFeatures(),
                embeddings.ofInvestorFeatures(),
                embeddings.bought()));
    float[] spoilt = embeddings.ofInvestorFeatures().clone();
    spoilt[5] = Float.NaN;
    assertRefused(
        "ofInvestorFeatures[5] is NaN, must be finite",
        () ->
            HybridEmbeddings.of(
                COMPONENTS,
                embeddings.securityIdentities(),
                embeddings.ofSecurityFeatures(),
                embeddings.securityFeatures(),
                spoilt,
                embeddings.bought()));
    assertRefused(
        "bought security is 10, must be at least 0 and below the security count 10",
        () ->
            HybridEmbeddings.of(
                COMPONENTS,
                embeddings.securityIdentities(),
                embeddings.ofSecurityFeatures(),
                embeddings.securityFeatures(),
                embeddings.ofInvestorFeatures(),
                new int[] {10}));
  }

  private static void assertRefused(String reason, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(reason);
  }

  private static int rowLength() {
    return HybridEmbeddings.rowLength(COMPONENTS);
  }

  /** Investor u bought three of the four securities that suit the kind u mod 2. */
  private static CsrMatrix purchases() {
    int[] investors = IntStream.range(0, 120).map(at -> at / 3).toArray();
    int[] securities =
        IntStream.range(0, 120).map(at -> at / 3 % 2 * 4 + (at / 6 + at % 3) % 4).toArray();
    float[] ones = new float[120];
    Arrays.fill(ones, 1f);
    return CsrMatrix.fromTriples(40, 10, investors, securities, ones);
  }

  private static CsrMatrix oneOf(int rowCount, IntUnaryOperator column) {
    float[] ones = new float[rowCount];
    Arrays.fill(ones, 1f);
    return CsrMatrix.of(
        rowCount,
        2,
        IntStream.rangeClosed(0, rowCount).toArray(),
        IntStream.range(0, rowCount).map(column).toArray(),
        ones);
  }
}
