package io.bellwether.ranking.trees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sum of regression trees over named features, read from the text that LightGBM saves. Scores are
 * the same bits as LightGBM's raw scores: the same leaves, added in double in the order of the
 * trees. Needs no native code. Immutable; safe for use by several threads.
 *
 * <p>A row has one float per feature, in the order of {@link #featureNames}; NaN is a missing
 * value, infinite values are larger or smaller than every threshold. A score is always finite.
 */
public final class TreeEnsemble {

  private final String text;
  private final List<String> featureNames;
  private final List<Tree> trees;
  private final LeafMasks masks;
  private final PathContributions contributions;

  private TreeEnsemble(String text, List<String> featureNames, List<Tree> trees) {
    this.text = text;
    this.featureNames = featureNames;
    this.trees = trees;
    this.masks = new LeafMasks(trees);
    this.contributions = new PathContributions(trees);
  }

  /**
   * Reads a model.
   *
   * @param text as {@link #text} or LightGBM's {@code saveModelToString} gives it
   * @throws CorruptTreesException if the text is no model, or has what is not known here:
   *     categorical splits, linear leaves, several classes, zero as missing, averaged trees
   */
  public static TreeEnsemble read(String text) {
    TreeReader reader = TreeReader.read(text);
    return new TreeEnsemble(text, reader.featureNames(), List.copyOf(reader.trees()));
  }

  /** The text that this was read from, unchanged. */
  public String text() {
    return text;
  }

  /** Names of the columns of a row, in their order. */
  public List<String> featureNames() {
    return featureNames;
  }

  public int featureCount() {
    return featureNames.size();
  }

  /** Number of trees; without any, every score is 0. */
  public int treeCount() {
    return trees.size();
  }

  /**
   * Writes the score of each row.
   *
   * @param rows row-major, at least {@code rowCount} x {@code columnCount}
   * @param columnCount must be {@link #featureCount}
   * @param out at least {@code rowCount} long; beyond that it is left alone
   */
  public void scoresInto(float[] rows, int rowCount, int columnCount, double[] out) {
    checkColumns(columnCount);
    if (rowCount < 0 || (long) rowCount * columnCount > rows.length) {
      throw new IllegalArgumentException(
          "rows has %d values, must have at least %d x %d"
              .formatted(rows.length, rowCount, columnCount));
    }
    if (out.length < rowCount) {
      throw new IllegalArgumentException(
          "out has length %d, must be at least the row count %d".formatted(out.length, rowCount));
    }
    if (rowCount < LeafMasks.FEWEST_ROWS) {
      for (int row = 0; row < rowCount; row++) {
        out[row] = walk(rows, row * columnCount);
      }
    } else {
      masks.scoresInto(rows, rowCount, columnCount, out);
    }
  }

  /** The score of one row. */
  public double score(float[] row) {
    checkColumns(row.length);
    return walk(row, 0);
  }

  /**
   * Writes how much each feature added to the score of a row, compared with the mean row of the
   * training: exact Shapley values over the paths of each tree. Together with {@link
   * #expectedScore} they add up to the score. Takes far longer than the score: a quarter of a
   * millisecond for 100 trees of 31 leaves.
   *
   * @param out length {@link #featureCount}; whatever it held is overwritten
   * @see "Lundberg, Erion, Lee: Consistent Individualized Feature Attribution for Tree Ensembles,
   *     2018, algorithm 2"
   */
  public void contributionsInto(float[] row, double[] out) {
    checkColumns(row.length);
    if (out.length != featureCount()) {
      throw new IllegalArgumentException(
          "out has length %d, must be the feature count %d".formatted(out.length, featureCount()));
    }
    contributions.contributionsInto(row, out);
  }

  /** The mean score over the rows of the training. */
  public double expectedScore() {
    return contributions.expectedScore();
  }

  /** Features that some split asks for, by gain, largest first; equal gains in column order. */
  public List<FeatureImportance> importances() {
    double[] gain = new double[featureCount()];
    int[] splits = new int[featureCount()];
    for (Tree tree : trees) {
      for (int node = 0; node < tree.nodeCount(); node++) {
        gain[tree.feature[node]] += tree.gain[node];
        splits[tree.feature[node]]++;
      }
    }
    List<FeatureImportance> importances = new ArrayList<>();
    for (int feature = 0; feature < splits.length; feature++) {
      if (splits[feature] > 0) {
        importances.add(
            new FeatureImportance(featureNames.get(feature), gain[feature], splits[feature]));
      }
    }
    importances.sort(Comparator.comparingDouble(FeatureImportance::gain).reversed());
    return List.copyOf(importances);
  }

  private double walk(float[] rows, int from) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.leaf[tree.leafOf(rows, from)];
    }
    return sum;
  }

  private void checkColumns(int columnCount) {
    if (columnCount != featureCount()) {
      throw new IllegalArgumentException(
          "a row has %d columns, must have the feature count %d"
              .formatted(columnCount, featureCount()));
    }
  }
}
