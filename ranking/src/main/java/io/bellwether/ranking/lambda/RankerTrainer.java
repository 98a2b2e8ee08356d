package io.bellwether.ranking.lambda;

import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.trees.TreeEnsemble;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Learns a {@link LearnedOrder} with LightGBM's LambdaRank. The trees start from the base score and
 * are measured on held-out groups after each; kept is the number that measured best, and none if
 * none was better than the base score alone. Same input, hyperparameters and seed: the same text of
 * the model, byte for byte.
 *
 * @see RankerHyperparameters for the papers
 */
public final class RankerTrainer {

  private static final String PHASE = "learned order";
  private static final int HELD_OUT = 1;

  private RankerTrainer() {}

  /**
   * Learns an order, and holds out some of the groups, drawn by the seed, to measure on.
   *
   * @throws IllegalArgumentException if there are fewer than two groups, or no label above 0 among
   *     those held out
   * @throws MissingNativeLibraryException if LightGBM cannot be run here
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   */
  public static LearnedOrder fit(
      RankingSet set, RankerHyperparameters hyperparameters, long seed, TrainingListener listener) {
    boolean[] heldOut = draw(set.groupCount(), hyperparameters.heldOutShare(), seed);
    return fit(set.part(heldOut, false), set.part(heldOut, true), hyperparameters, seed, listener);
  }

  /**
   * Learns an order from one set and measures it on another, of other investors or of later days.
   *
   * @throws IllegalArgumentException if the features differ, the set to learn from is empty, or
   *     {@code heldOut} has no label above 0
   */
  public static LearnedOrder fit(
      RankingSet train,
      RankingSet heldOut,
      RankerHyperparameters hyperparameters,
      long seed,
      TrainingListener listener) {
    return fit(() -> train, () -> heldOut, hyperparameters, seed, listener);
  }

  /**
   * The same of sets that are made when they are needed. LightGBM copies what it is given: so the
   * rows to learn from are no longer held here once those held out are made.
   */
  public static LearnedOrder fit(
      Supplier<RankingSet> train,
      Supplier<RankingSet> heldOut,
      RankerHyperparameters hyperparameters,
      long seed,
      TrainingListener listener) {
    NativeLightGbm.require();
    String parameters = LightGbmParameters.of(hyperparameters, seed);
    try (Copied learned = copied(train.get(), parameters)) {
      RankingSet measured = heldOut.get();
      if (!learned.featureNames().equals(measured.featureNames())) {
        throw new IllegalArgumentException(
            "features held out are %s, must be those learned from, %s"
                .formatted(measured.featureNames(), learned.featureNames()));
      }
      ListQuality quality = new ListQuality(hyperparameters.measure(), hyperparameters.k());
      double baseMeasure = quality.mean(measured, measured.bases());
      if (Double.isNaN(baseMeasure)) {
        throw new IllegalArgumentException(
            "labels above 0 among %d held-out groups are 0, must be at least 1"
                .formatted(measured.groupCount()));
      }
      try (LGBMDataset heldOutData = dataset(measured, parameters, learned.set());
          LGBMBooster booster = LGBMBooster.create(learned.set(), parameters)) {
        booster.addValidData(heldOutData);
        return boost(booster, measured, quality, baseMeasure, hyperparameters, listener);
      }
    } catch (LGBMException failure) {
      throw new TrainingFailedException(failure);
    }
  }

  /** What LightGBM has of the rows to learn from. */
  private record Copied(LGBMDataset set, List<String> featureNames) implements AutoCloseable {

    @Override
    public void close() throws LGBMException {
      set.close();
    }
  }

  private static Copied copied(RankingSet train, String parameters) throws LGBMException {
    if (train.rowCount() == 0) {
      throw new IllegalArgumentException("rows to learn from are 0, must be at least 1");
    }
    return new Copied(dataset(train, parameters, null), train.featureNames());
  }

  private static LearnedOrder boost(
      LGBMBooster booster,
      RankingSet heldOut,
      ListQuality quality,
      double baseMeasure,
      RankerHyperparameters hyperparameters,
      TrainingListener listener)
      throws LGBMException {
    Progress progress = new Progress(listener, PHASE, hyperparameters.trees());
    progress.stopIfCancelled();
    String kept = text(booster, 0);
    double best = baseMeasure;
    int bestTrees = 0;
    int trees = 0;
    while (trees < hyperparameters.trees() && trees - bestTrees < hyperparameters.patience()) {
      progress.stopIfCancelled();
      if (booster.updateOneIter()) {
        break; // no split is worth making any more
      }
      trees++;
      double measure = quality.mean(heldOut, finite(booster.getPredict(HELD_OUT), trees));
      if (measure > best) {
        best = measure;
        bestTrees = trees;
      }
      progress.advance(1);
    }
    if (trees < hyperparameters.trees()) {
      progress.advance(hyperparameters.trees() - trees); // it ends at the total
    }
    if (bestTrees > 0) {
      kept = text(booster, bestTrees);
    }
    return new LearnedOrder(TreeEnsemble.read(kept), baseMeasure, best, trees);
  }

  /** The first so many trees; 0 may only be asked for before there is one, as it stands for all. */
  private static String text(LGBMBooster booster, int trees) throws LGBMException {
    return booster.saveModelToString(0, trees, LGBMBooster.FeatureImportanceType.GAIN);
  }

  private static LGBMDataset dataset(RankingSet set, String parameters, @Nullable LGBMDataset like)
      throws LGBMException {
    LGBMDataset dataset =
        LGBMDataset.createFromMat(
            set.rows(), set.rowCount(), set.featureCount(), true, parameters, like);
    try {
      dataset.setFeatureNames(set.featureNames().toArray(String[]::new));
      dataset.setField("label", set.labelsAsFloats());
      dataset.setField("group", set.groupSizes());
      dataset.setField("init_score", set.bases());
      return dataset;
    } catch (LGBMException | RuntimeException failure) {
      dataset.close();
      throw failure;
    }
  }

  private static double[] finite(double[] scores, int trees) {
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new DivergedException(
            "learned order has a score that is not finite after %d trees: lower learningRate"
                .formatted(trees));
      }
    }
    return scores;
  }

  /** Which groups are held out: a share of them, at least one and never all. */
  private static boolean[] draw(int groups, float share, long seed) {
    if (groups < 2) {
      throw new IllegalArgumentException("groups are %d, must be at least 2".formatted(groups));
    }
    int wanted = Math.clamp(Math.round((double) groups * share), 1, groups - 1);
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] drawn = new boolean[groups];
    // Knuth, The Art of Computer Programming 2, section 3.4.2, algorithm S
    for (int group = 0; group < groups; group++) {
      if (random.nextInt(groups - group) < wanted) {
        drawn[group] = true;
        wanted--;
      }
    }
    return drawn;
  }
}
