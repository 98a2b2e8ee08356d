package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.Deal;
import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.NegativeDraws;
import io.bellwether.algorithms.descent.Schedule;
import io.bellwether.algorithms.descent.StepWeights;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.parallel.Blocks;

/**
 * The embeddings of one training between its epochs. A round of an epoch, in which no two tiles
 * share a row, is cut into batches, after each of which the features step. A security that nobody
 * bought takes no part: it is not drawn as an opponent either, and keeps no identity.
 */
final class HybridTraining {

  /**
   * Samples between two steps of the features. From 256 to 4,096 precision was measured to be the
   * same, with 30,000 a tenth lower.
   */
  private static final int BATCH = 4_096;

  /** So that features do not cost much more than samples, a batch has as many for each feature. */
  private static final int SAMPLES_PER_FEATURE = 2;

  /** And one sample for as many entries of the securities' features, all read in every batch. */
  private static final int ENTRIES_PER_SAMPLE = 16;

  /** Groups for the k-order statistic, which is taken of the purchases within a tile. */
  private static final int KOS_GROUPS = 2;

  private final HybridHyperparameters hyperparameters;
  private final Compute compute;
  private final CsrMatrix bought;
  private final CsrMatrix securityFeatures;
  private final int[] byPopularity;
  private final int groupCount;
  private final int batchesInRound;
  private final Schedule schedule;
  private final Steps steps;
  private final RankWeights weights;
  private final int n;
  private final Steps.Rows investors;
  private final Steps.Rows securities;
  private final FeatureEmbeddings ofInvestors;
  private final FeatureEmbeddings ofSecurities;

  HybridTraining(
      HybridHyperparameters hyperparameters,
      Compute compute,
      CsrMatrix bought,
      SideFeatures features) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
    this.bought = bought;
    this.securityFeatures = features.securities();
    this.byPopularity = Deal.byPopularity(Deal.buyerCounts(bought));
    this.groupCount = groupCount();
    StepWeights values =
        hyperparameters.weighted() ? StepWeights.ofValues(bought) : StepWeights.even();
    this.schedule = new Schedule(bought, values, groupCount);
    this.steps = Steps.of(hyperparameters, compute.kernels());
    this.weights = new RankWeights(byPopularity.length, hyperparameters.maxSampled());
    this.n = Kernels.padded(hyperparameters.components() + 1);
    this.investors = steps.rows(bought.rowCount(), n);
    this.securities = steps.rows(bought.columnCount(), n);
    this.ofInvestors = embeddings(features.investors(), hyperparameters.investorPenalty());
    this.ofSecurities = embeddings(features.securities(), hyperparameters.securityPenalty());
    this.batchesInRound = batchesInRound();
    begin();
  }

  private int groupCount() {
    int most = Schedule.groupCount(byPopularity.length);
    return hyperparameters.loss() == HybridHyperparameters.Loss.KOS_WARP
        ? Math.min(KOS_GROUPS, most)
        : most;
  }

  private FeatureEmbeddings embeddings(CsrMatrix features, float penalty) {
    return new FeatureEmbeddings(features, penalty, steps, compute.kernels(), n, groupCount);
  }

  private int batchesInRound() {
    if (ofInvestors.isEmpty() && ofSecurities.isEmpty()) {
      return 1;
    }
    int featureCount = ofInvestors.featureCount() + ofSecurities.featureCount();
    int samples = Math.max(BATCH, Math.multiplyExact(SAMPLES_PER_FEATURE, featureCount));
    samples = Math.max(samples, securityFeatures.nonZeroCount() / ENTRIES_PER_SAMPLE);
    return Math.max(1, bought.nonZeroCount() / groupCount / samples);
  }

  private void begin() {
    boolean[] buys = new boolean[bought.rowCount()];
    boolean[] isBought = new boolean[bought.columnCount()];
    for (int investor = 0; investor < buys.length; investor++) {
      buys[investor] = bought.rowLength(investor) > 0;
      if (buys[investor] && hyperparameters.investorIdentity()) {
        first(investors.values, investor, DrawStream.Use.INVESTOR_FACTORS);
      }
    }
    for (int security : byPopularity) {
      isBought[security] = true;
      if (hyperparameters.securityIdentity()) {
        first(securities.values, security, DrawStream.Use.SECURITY_FACTORS);
      }
    }
    int components = hyperparameters.components();
    long seed = hyperparameters.seed();
    ofInvestors.begin(buys, components, seed, DrawStream.Use.INVESTOR_FEATURES);
    ofSecurities.begin(isBought, components, seed, DrawStream.Use.SECURITY_FEATURES);
  }

  private void first(float[] rows, int row, DrawStream.Use use) {
    DrawStream draws = DrawStream.of(hyperparameters.seed(), use, row);
    FirstValues.into(rows, row * n, hyperparameters.components(), draws);
  }

  /** One epoch. */
  void visitAll(int epoch, Progress progress) {
    long seed = hyperparameters.seed();
    Deal deal =
        Deal.of(
            byPopularity,
            bought.columnCount(),
            groupCount,
            DrawStream.of(seed, DrawStream.Use.GROUPS, epoch));
    schedule.write(deal, seed, epoch, compute.pool());
    Kernels kernels = compute.kernels();
    PlacedSecurities placed =
        new PlacedSecurities(hyperparameters, steps, kernels, deal, securities, ofSecurities);
    HybridSweep sweep =
        new HybridSweep(
            hyperparameters,
            steps,
            kernels,
            schedule,
            NegativeDraws.uniform(deal.groupStarts()),
            weights,
            investors,
            ofInvestors,
            placed);
    for (int round = 0; round < groupCount; round++) {
      for (int batch = 0; batch < batchesInRound; batch++) {
        visitTiles(sweep, epoch, round, batch, progress);
        ofInvestors.step();
        ofSecurities.step();
      }
    }
    placed.unload();
  }

  private void visitTiles(HybridSweep sweep, int epoch, int round, int batch, Progress progress) {
    long number = ((long) epoch * groupCount + round) * batchesInRound + batch;
    Blocks.run(
        groupCount,
        compute.pool(),
        (from, to) -> {
          for (int group = from; group < to; group++) {
            progress.stopIfCancelled();
            DrawStream draws =
                DrawStream.of(
                    hyperparameters.seed(), DrawStream.Use.NEGATIVES, number * groupCount + group);
            sweep.visit(group, (group + round) % groupCount, batch, batchesInRound, draws);
          }
        });
  }

  /** Whether scores would be numbers, and steps still be taken. */
  boolean isFinite() {
    return investors.areFinite()
        && securities.areFinite()
        && ofInvestors.areFinite()
        && ofSecurities.areFinite();
  }

  HybridModel model() {
    HybridEmbeddings embeddings =
        HybridEmbeddings.of(
            hyperparameters.components(),
            securities.values,
            ofSecurities.values(),
            securityFeatures,
            ofInvestors.values(),
            byPopularity);
    return new HybridModel(hyperparameters, embeddings, compute.kernels());
  }

  /** Investors x n; not to be written. A model does without them. */
  float[] investorIdentities() {
    return investors.values;
  }

  /** Investor features x n; not to be written. */
  FeatureEmbeddings investorFeatures() {
    return ofInvestors;
  }
}
