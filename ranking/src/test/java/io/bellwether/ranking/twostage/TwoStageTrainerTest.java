package io.bellwether.ranking.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.candidates.Question;
import io.bellwether.ranking.lambda.ListMeasure;
import io.bellwether.ranking.lambda.RankerHyperparameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class TwoStageTrainerTest {

  private static final TwoStageSettings SETTINGS =
      new TwoStageSettings(
          List.of(
              new TwoStageSettings.SourceQuota(SourceKind.MIXED_LOGIT, 15),
              new TwoStageSettings.SourceQuota(SourceKind.ITEM_NEIGHBOURS, 10),
              new TwoStageSettings.SourceQuota(SourceKind.POPULARITY, 5),
              new TwoStageSettings.SourceQuota(SourceKind.SIMILAR_CLIENTS, 5)),
          SourceKind.MIXED_LOGIT,
          25,
          Duration.ofDays(30),
          1_000,
          new RankerHyperparameters(
              40, 8, 0.1f, 20, 1f, 1f, 1f, 10, ListMeasure.NDCG, 5, 20, 0.2f, 1),
          42);

  private final TwoKinds market = TwoKinds.standard();
  private final Interactions purchases = market.purchases();
  private final TwoStage trained = fit(market, Compute.standard());

  @Test
  void neverMeasuresWorseThanItsBaseOnWhomItDidNotLearnFrom() {
    assertThat(trained.order().measure()).isGreaterThanOrEqualTo(trained.order().baseMeasure());
  }

  @Test
  void learnsWhatIsNoLongerBought() {
    // securities of the upper half are still popular over all time, but of no interest any more
    RankedLists lists = lists(trained);

    int stale = 0;
    for (int u = 0; u < TwoKinds.INVESTORS; u++) {
      for (int rank = 0; rank < lists.length(u); rank++) {
        stale +=
            lists.security(u, rank) >= (TwoKinds.SECURITIES - TwoKinds.NEVER_BOUGHT) / 2 ? 1 : 0;
      }
    }
    assertThat((double) stale / TwoKinds.INVESTORS / 5).isLessThan(0.35);
    assertThat(trained.model().importances()).isNotEmpty();
  }

  @Test
  void isTheSameOnOneThreadAndOnThreeAndOnBothKernels() {
    RankedLists expected = lists(trained);
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool three = new ForkJoinPool(3)) {
      for (Compute compute :
          List.of(new Compute(Kernels.chosen(), one), new Compute(Kernels.scalar(), three))) {
        TwoStage again = fit(market, compute);

        assertThat(again.model().trees().text()).isEqualTo(trained.model().trees().text());
        RankedLists lists = lists(again);
        for (int u = 0; u < TwoKinds.INVESTORS; u++) {
          for (int rank = 0; rank < 5; rank++) {
            assertThat(lists.security(u, rank)).isEqualTo(expected.security(u, rank));
            assertThat(lists.score(u, rank)).isEqualTo(expected.score(u, rank));
          }
        }
      }
    }
  }

  @Test
  void neverRecommendsWhatWasBought() {
    RankedLists lists = lists(trained);
    var bought = purchases.training(TwoKinds.INVESTORS, TwoKinds.SECURITIES).matrix();

    for (int u = 0; u < TwoKinds.INVESTORS; u++) {
      for (int rank = 0; rank < lists.length(u); rank++) {
        assertThat(bought.contains(u, lists.security(u, rank))).isFalse();
      }
    }
  }

  @Test
  void theContributionsOfAllFeaturesAndTheBaseAddUpToTheScore() {
    Ranked ranked = ask(trained, FeatureRow.of(new int[] {0}, new float[] {1}), new float[] {0, 1});
    for (int candidate = 0; candidate < ranked.pool().size(); candidate++) {
      double trees =
          trained.model().explain(ranked, candidate, Integer.MAX_VALUE).stream()
              .mapToDouble(TwoStageModel.Contribution::amount)
              .sum();

      assertThat(ranked.score(candidate))
          .isCloseTo(
              TwoStageModel.baseScore(
                      ranked.pool(), candidate, 0, TwoStageModel.floor(ranked.pool(), 0))
                  + trained.model().trees().expectedScore()
                  + trees,
              within(1e-6));
    }
  }

  @Test
  void probabilitiesRiseWithTheScoreAndLieBetween0And1() {
    Ranked ranked = ask(trained, FeatureRow.none(), new float[] {1, Float.NaN});
    int[] best = ranked.best(25);
    double last = 1;
    for (int candidate : best) {
      double probability = trained.model().probability(ranked, candidate);
      assertThat(probability).isBetween(0.0, last);
      last = probability;
    }
    assertThat(trained.model().probability(ranked, best[0])).isPositive();
  }

  @Test
  void figuresThatAreMissingConstantOrHugeNeverBreakAScore() {
    for (float odd : new float[] {Float.NaN, 0, 1e38f, -1e38f}) {
      TwoStage fitted = fit(new TwoKinds(14, odd), Compute.standard());
      for (float asked : new float[] {Float.NaN, 7, 3e38f}) {
        Ranked ranked = ask(fitted, FeatureRow.none(), new float[] {Float.NaN, asked});
        for (int candidate = 0; candidate < ranked.pool().size(); candidate++) {
          assertThat(ranked.score(candidate)).isFinite();
        }
      }
    }
  }

  @Test
  void saysThatThereIsNobodyToLearnFrom() {
    Interactions early = new Interactions(new int[] {0, 1}, new int[] {0, 1}, new long[] {0, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new TwoStageTrainer(SETTINGS, market, Compute.standard())
                    .fit(
                        early,
                        TwoKinds.INVESTORS,
                        TwoKinds.SECURITIES,
                        TwoKinds.END,
                        TrainingListener.silent()))
        .withMessageContaining("test has 0");
  }

  @Test
  void stopsWhenCancelled() {
    TrainingListener cancelled =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                new TwoStageTrainer(SETTINGS, market, Compute.standard())
                    .fit(
                        purchases,
                        TwoKinds.INVESTORS,
                        TwoKinds.SECURITIES,
                        TwoKinds.END,
                        cancelled));
  }

  @Test
  void refusesSettingsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(List.of(), SourceKind.ALS, 10))
        .withMessageContaining("base is als, must be one of the sources");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                with(
                    List.of(new TwoStageSettings.SourceQuota(SourceKind.ALS, 11)),
                    SourceKind.ALS,
                    10))
        .withMessageContaining("quota of als is 11, must be at least 0 and at most 10");
    assertThat(TwoStageSettings.defaults().without(SourceKind.MIXED_LOGIT).base())
        .isEqualTo(SourceKind.HYBRID);
  }

  private static TwoStageSettings with(
      List<TwoStageSettings.SourceQuota> sources, SourceKind base, int pool) {
    return new TwoStageSettings(
        sources, base, pool, Duration.ofDays(7), 100, RankerHyperparameters.defaults(), 1);
  }

  private TwoStage fit(TwoKinds knowledge, Compute compute) {
    return new TwoStageTrainer(SETTINGS, knowledge, compute)
        .fit(
            purchases,
            TwoKinds.INVESTORS,
            TwoKinds.SECURITIES,
            TwoKinds.END,
            TrainingListener.silent());
  }

  private static RankedLists lists(TwoStage of) {
    int[] all = new int[TwoKinds.INVESTORS];
    Arrays.setAll(all, u -> u);
    return of.ranker().rank(all, 5, Repeats.EXCLUDED, ForkJoinPool.commonPool());
  }

  private static Ranked ask(TwoStage of, FeatureRow features, float[] figures) {
    return of.model()
        .rank(
            new Question(History.of(0, 2), features, Instant.ofEpochSecond(TwoKinds.END)),
            figures,
            security -> security == 0);
  }
}
