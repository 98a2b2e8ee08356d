package io.bellwether.algorithms.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Loss;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Optimiser;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.popularity.PopularityHyperparameters;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.algorithms.selection.TopK;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Precision at 5, found by ranking what a small market withheld. */
class HybridQualityTest {

  private static final int KNOWN = FeaturedMarket.INVESTORS - FeaturedMarket.NEW_INVESTORS;
  private static final int OLD = FeaturedMarket.SECURITIES - FeaturedMarket.NEW_SECURITIES;

  private final FeaturedMarket market = FeaturedMarket.draw(21);

  /** Writes the scores of all securities for an investor. */
  private interface Scorer {
    void into(int investor, float[] scores);
  }

  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"WARP", "BPR", "LOGISTIC"})
  void ranksAsWellAsAPlainTwinThatStepsOneByOne(Loss loss) {
    HybridHyperparameters settings = settings(loss);
    PlainHybrid plain = new PlainHybrid(settings, market.bought(), market.features());
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      plain.visitAll();
    }
    HybridModel twin = new HybridModel(settings, plain.embeddings(), Kernels.chosen());

    double precision = precision(0, KNOWN, 0, OLD, folded(fit(settings, market.features())));

    // the twin's own standard error is about 0.006
    assertThat(precision).isGreaterThan(precision(0, KNOWN, 0, OLD, folded(twin)) - 0.012);
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void ranksAFoldedInInvestorAsWellAsATrainedOne(Loss loss) {
    // Given
    HybridHyperparameters settings = settings(loss);
    HybridTraining training =
        new HybridTraining(settings, Compute.standard(), market.bought(), market.features());
    Progress progress = new Progress(TrainingListener.silent(), "hybrid", settings.epochs());
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      training.visitAll(epoch, progress);
    }
    HybridModel model = training.model();
    // When
    double folded = precision(0, KNOWN, 0, OLD, folded(model));
    double trained = precision(0, KNOWN, 0, OLD, trained(training, model));
    // Then
    assertThat(folded).isGreaterThan(trained - 0.012);
  }

  @Test
  void ranksForNewInvestorsByTheirFeatures() {
    Scorer popularity =
        (investor, scores) ->
            new PopularityTrainer(PopularityHyperparameters.allTime())
                .fit(TrainingInteractions.undated(market.bought()), TrainingListener.silent())
                .scoresInto(History.of(), scores);

    double known =
        precision(
            KNOWN,
            FeaturedMarket.INVESTORS,
            0,
            OLD,
            folded(fit(settings(Loss.WARP), market.features())));

    assertThat(known)
        .isGreaterThan(1.3 * precision(KNOWN, FeaturedMarket.INVESTORS, 0, OLD, popularity));
  }

  @Test
  void ranksNewSecuritiesByTheirFeatures() {
    // Given: among twenty that nobody bought yet, chance is what is withheld over twenty
    HybridModel model = fit(settings(Loss.WARP), market.features());
    Scorer chance = (investor, scores) -> scores[OLD] = 0;
    // When
    double known = precision(0, KNOWN, OLD, FeaturedMarket.SECURITIES, folded(model));
    // Then
    assertThat(known)
        .isGreaterThan(1.3 * precision(0, KNOWN, OLD, FeaturedMarket.SECURITIES, chance));
  }

  private Scorer folded(HybridModel model) {
    return (investor, scores) -> {
      CsrMatrix investors = market.features().investors();
      FeatureRow known =
          model.investorFeatureCount() == 0
              ? FeatureRow.none()
              : FeatureRow.ofRow(investors, investor);
      Model ofInvestor = model.of(known);
      ofInvestor.scoresInto(History.ofRow(market.bought(), investor), scores);
    };
  }

  private static Scorer trained(HybridTraining training, HybridModel model) {
    int n = model.embeddings().rowLength();
    float[] y = model.embeddings().wholeSecurities(Kernels.chosen());
    return (investor, scores) -> {
      float[] x = new float[n];
      training.investorFeatures().sumInto(investor, x, 0);
      Kernels.chosen().add(1f, training.investorIdentities(), investor * n, x, 0, n);
      x[model.embeddings().components()] = 1f;
      Kernels.chosen().rowDots(y, 0, scores.length, x, 0, n, scores, 0);
    };
  }

  /** Over investors with anything withheld among the securities of a range. */
  private double precision(int from, int to, int first, int last, Scorer scorer) {
    double sum = 0;
    int count = 0;
    float[] scores = new float[FeaturedMarket.SECURITIES];
    for (int investor = from; investor < to; investor++) {
      int withheld = 0;
      for (int security = first; security < last; security++) {
        withheld += market.withheld().contains(investor, security) ? 1 : 0;
      }
      if (withheld > 0) {
        scorer.into(investor, scores);
        sum += hits(investor, first, last, scores) / 5.0;
        count++;
      }
    }
    return sum / count;
  }

  private int hits(int investor, int first, int last, float[] scores) {
    TopK best = new TopK(5, FeaturedMarket.SECURITIES);
    for (int security = first; security < last; security++) {
      if (!market.bought().contains(investor, security)) {
        best.offer(security, scores[security]);
      }
    }
    int hits = 0;
    for (int security : best.drainIndices()) {
      hits += market.withheld().contains(investor, security) ? 1 : 0;
    }
    return hits;
  }

  private HybridModel fit(HybridHyperparameters settings, SideFeatures features) {
    return new HybridTrainer(settings)
        .fit(TrainingInteractions.undated(market.bought()), features, TrainingListener.silent());
  }

  private static HybridHyperparameters settings(Loss loss) {
    return new HybridHyperparameters(
        15, loss, Optimiser.ADAGRAD, 0.1f, 15, 20, 2, 5, 0.1f, 0.1f, true, true, false, 1);
  }
}
