package io.bellwether.algorithms.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Loss;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Optimiser;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.ModelContract;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HybridTrainerTest extends ModelContract {

  /** Without features, for investors of whom nothing is known. */
  @Override
  protected Trainer trainer(Compute compute) {
    HybridTrainer hybrid =
        new HybridTrainer(settings(Loss.WARP, Optimiser.ADAGRAD, 60, 0.1f), compute);
    return (interactions, listener) -> {
      CsrMatrix matrix = interactions.matrix();
      SideFeatures none = SideFeatures.none(matrix.rowCount(), matrix.columnCount());
      return hybrid.fit(interactions, none, listener).of(FeatureRow.none());
    };
  }

  @ParameterizedTest
  @CsvSource({
    "WARP, ADAGRAD",
    "KOS_WARP, ADAGRAD",
    "BPR, ADADELTA",
    "LOGISTIC, ADAGRAD",
    "WARP, ADADELTA"
  })
  void learnsTheSameBitsWithFeaturesOnAnyNumberOfThreadsAndOnBothKernels(
      Loss loss, Optimiser optimiser) {
    // Given: eight groups and several batches a round
    CsrMatrix bought = random(13, 3_000, 300, 70_000);
    SideFeatures features = new SideFeatures(random(3, 3_000, 20, 9_000), random(4, 300, 9, 900));
    HybridHyperparameters settings = settings(loss, optimiser, 2, 0.1f);
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4)) {
      // When
      HybridEmbeddings alone =
          fit(settings, new Compute(Kernels.chosen(), one), bought, features).embeddings();
      HybridEmbeddings together =
          fit(settings, new Compute(Kernels.scalar(), four), bought, features).embeddings();
      // Then
      assertThat(together.securityIdentities()).isEqualTo(alone.securityIdentities());
      assertThat(together.ofSecurityFeatures()).isEqualTo(alone.ofSecurityFeatures());
      assertThat(together.ofInvestorFeatures()).isEqualTo(alone.ofInvestorFeatures());
    }
  }

  @Test
  void doesNotDependOnTheOrderInWhichPurchasesAreListed() {
    int[] investors = IntStream.range(0, 600).map(at -> at * 7 % 50).toArray();
    int[] securities = IntStream.range(0, 600).map(at -> at * at % 83).toArray();
    CsrMatrix forward = CsrMatrix.fromTriples(50, 83, investors, securities, ones(600));
    CsrMatrix backward =
        CsrMatrix.fromTriples(50, 83, reversed(investors), reversed(securities), ones(600));

    assertThat(fitWithoutFeatures(backward).embeddings().securityIdentities())
        .isEqualTo(fitWithoutFeatures(forward).embeddings().securityIdentities());
  }

  @Test
  void acceptsAConstantColumnAndFeaturesThatNobodyHas() {
    // Given: column 0 is 1 for all, column 1 is empty
    CsrMatrix bought = random(5, 50, 60, 600);
    SideFeatures features = new SideFeatures(constantColumn(50), constantColumn(60));
    // When
    HybridModel model =
        fit(settings(Loss.WARP, Optimiser.ADAGRAD, 3, 0.1f), Compute.standard(), bought, features);
    // Then: what nobody has is not known
    int n = model.embeddings().rowLength();
    assertThat(model.investorFeatureCount()).isEqualTo(2);
    for (int k = 0; k < n; k++) {
      assertThat(model.embeddings().ofInvestorFeatures()[n + k]).isZero();
      assertThat(model.embeddings().ofSecurityFeatures()[n + k]).isZero();
    }
  }

  @Test
  void ranksManyInvestorsAsItRanksEach() {
    CsrMatrix bought = random(7, 61, 53, 400);
    CsrMatrix known = random(8, 61, 9, 200);
    HybridModel model =
        fit(
            settings(Loss.WARP, Optimiser.ADAGRAD, 3, 0.1f),
            Compute.standard(),
            bought,
            new SideFeatures(known, random(9, 53, 5, 90)));

    RankedLists all =
        model.recommendAll(bought, known, 7, Repeats.EXCLUDED, ForkJoinPool.commonPool());

    for (int row = 0; row < bought.rowCount(); row++) {
      History history = History.ofRow(bought, row);
      var alone = model.of(FeatureRow.ofRow(known, row)).recommend(history, 7, history::contains);
      for (int rank = 0; rank < alone.size(); rank++) {
        assertThat(all.security(row, rank)).isEqualTo(alone.get(rank).security());
        assertThat(all.score(row, rank)).isEqualTo(alone.get(rank).score());
      }
    }
  }

  @Test
  void countsAPurchaseOfValueZeroForNothingWhenWeighted() {
    // Given: the values of investor 0's purchases are 0
    CsrMatrix bought = CsrMatrix.of(1, 3, new int[] {0, 2}, new int[] {0, 2}, new float[2]);
    HybridHyperparameters settings =
        new HybridHyperparameters(
            4, Loss.BPR, Optimiser.ADAGRAD, 0.1f, 5, 5, 1, 1, 0, 0, true, true, true, 1);
    SideFeatures none = SideFeatures.none(1, 3);
    // When
    HybridModel model = fit(settings, Compute.standard(), bought, none);
    // Then: no bias has been learned
    float[] embeddings = model.embeddings().securityIdentities();
    assertThat(embeddings[4]).isZero();
    assertThat(embeddings[2 * model.embeddings().rowLength() + 4]).isZero();
  }

  @Test
  void saysWhenItLeavesTheFiniteNumbers() {
    CsrMatrix bought = random(5, 50, 60, 600);
    SideFeatures huge =
        new SideFeatures(
            CsrMatrix.of(
                50, 1, IntStream.rangeClosed(0, 50).toArray(), new int[50], filled(50, 1e30f)),
            constantColumn(60));
    SideFeatures none = SideFeatures.none(50, 60);

    assertDiverges(settings(Loss.BPR, Optimiser.ADAGRAD, 5, 0.1f), bought, huge);
    assertDiverges(settings(Loss.BPR, Optimiser.ADAGRAD, 5, 1e20f), bought, none);
  }

  private static void assertDiverges(
      HybridHyperparameters settings, CsrMatrix bought, SideFeatures features) {
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> fit(settings, Compute.standard(), bought, features))
        .withMessageMatching(
            "hybrid has an embedding too large .* after epoch \\d of 5: lower learningRate, now "
                + settings.learningRate()
                + ", or bring the values of the features to about 1");
  }

  @Test
  void refusesFeaturesWithOtherRows() {
    SideFeatures other = SideFeatures.none(49, 60);
    HybridHyperparameters settings = settings(Loss.WARP, Optimiser.ADAGRAD, 1, 0.1f);
    CsrMatrix bought = random(5, 50, 60, 600);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(settings, Compute.standard(), bought, other))
        .withMessage("investor features have 49 rows but the interactions have 50 rows");
  }

  @Test
  void namesItselfByItsLoss() {
    CsrMatrix bought = random(5, 50, 60, 600);
    SideFeatures none = SideFeatures.none(50, 60);
    for (Loss loss : Loss.values()) {
      HybridModel model =
          fit(settings(loss, Optimiser.ADAGRAD, 1, 0.1f), Compute.standard(), bought, none);

      assertThat(model.name())
          .isEqualTo("hybrid-" + loss.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private HybridModel fitWithoutFeatures(CsrMatrix bought) {
    return fit(
        settings(Loss.WARP, Optimiser.ADAGRAD, 2, 0.1f),
        Compute.standard(),
        bought,
        SideFeatures.none(bought.rowCount(), bought.columnCount()));
  }

  private static HybridModel fit(
      HybridHyperparameters settings, Compute compute, CsrMatrix bought, SideFeatures features) {
    return new HybridTrainer(settings, compute)
        .fit(TrainingInteractions.undated(bought), features, TrainingListener.silent());
  }

  private static HybridHyperparameters settings(
      Loss loss, Optimiser optimiser, int epochs, float rate) {
    return new HybridHyperparameters(
        8, loss, optimiser, rate, epochs, 10, 2, 5, 0.01f, 0.01f, true, true, false, 1);
  }

  private static CsrMatrix constantColumn(int rowCount) {
    return CsrMatrix.of(
        rowCount,
        2,
        IntStream.rangeClosed(0, rowCount).toArray(),
        new int[rowCount],
        filled(rowCount, 1f));
  }

  private static float[] filled(int count, float value) {
    float[] values = new float[count];
    Arrays.fill(values, value);
    return values;
  }

  private static int[] reversed(int[] values) {
    return IntStream.range(0, values.length).map(at -> values[values.length - 1 - at]).toArray();
  }
}
