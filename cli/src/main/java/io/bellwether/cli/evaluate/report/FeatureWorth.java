package io.bellwether.cli.evaluate.report;

import io.bellwether.ranking.trees.FeatureImportance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a feature was worth to the trees, as a mean over folds; 0 counts where no tree asked for it.
 *
 * @param gain by how much its splits lowered the loss of the training
 * @param share of the gain of all features
 * @param splits how many nodes asked for it
 */
public record FeatureWorth(String feature, double gain, double share, double splits) {

  /**
   * The mean over folds, largest share first.
   *
   * @param folds the features that trees asked for, fold by fold
   * @return empty if there is no fold; an empty list if there was no tree in any
   */
  public static Optional<List<FeatureWorth>> overFolds(List<List<FeatureImportance>> folds) {
    if (folds.isEmpty()) {
      return Optional.empty();
    }
    Map<String, FeatureWorth> byFeature = new TreeMap<>();
    for (List<FeatureImportance> fold : folds) {
      double total = fold.stream().mapToDouble(FeatureImportance::gain).sum();
      for (FeatureImportance each : fold) {
        byFeature.merge(
            each.feature(),
            new FeatureWorth(
                each.feature(),
                each.gain() / folds.size(),
                total > 0 ? each.gain() / total / folds.size() : 0,
                (double) each.splits() / folds.size()),
            FeatureWorth::plus);
      }
    }
    return Optional.of(
        byFeature.values().stream()
            .sorted(Comparator.comparingDouble(FeatureWorth::share).reversed())
            .toList());
  }

  private FeatureWorth plus(FeatureWorth other) {
    return new FeatureWorth(feature, gain + other.gain, share + other.share, splits + other.splits);
  }
}
