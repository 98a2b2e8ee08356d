package io.bellwether.ranking.trees;

import java.util.Arrays;
import java.util.List;

/** Lays trees out for {@link LeafMasks}, which says what the arrays mean. */
final class MaskSteps {

  private static final int WORD = 32;

  private final int[] lowColumn;
  private final int[] highColumn;
  private int columnCount;
  private final int[] firstStep;
  private final int[] firstLeaf;
  private int[] column = new int[64];
  private int[] threshold = new int[64];
  private int[] word = new int[64];
  private int[] leftLeaves = new int[64];
  private int stepCount;
  private double[] leaf = new double[64];
  private int leafCount;
  private int mostWords;

  MaskSteps(List<Tree> trees) {
    int features = 0;
    for (Tree tree : trees) {
      for (int feature : tree.feature) {
        features = Math.max(features, feature + 1);
      }
    }
    lowColumn = new int[features];
    highColumn = new int[features];
    Arrays.fill(lowColumn, -1);
    Arrays.fill(highColumn, -1);
    firstStep = new int[trees.size() + 1];
    firstLeaf = new int[trees.size() + 1];
    for (int tree = 0; tree < trees.size(); tree++) {
      add(trees.get(tree));
      firstStep[tree + 1] = stepCount;
      firstLeaf[tree + 1] = leafCount;
    }
  }

  private void add(Tree tree) {
    int words = (tree.leaf.length + WORD - 1) / WORD;
    mostWords = Math.max(mostWords, words);
    int first = leafCount;
    leafCount += words * WORD;
    leaf = grown(leaf, leafCount);
    int[] below = leavesBelow(tree);
    // a child has a higher number than its parent, so its first leaf is known when it comes
    int[] nodeFirst = new int[tree.nodeCount()];
    if (tree.nodeCount() == 0) {
      leaf[first] = tree.leaf[0];
    }
    for (int node = 0; node < tree.nodeCount(); node++) {
      int middle = nodeFirst[node] + leavesOf(tree.left[node], below);
      addSteps(tree, node, nodeFirst[node], middle);
      place(tree, tree.left[node], nodeFirst[node], nodeFirst, first);
      place(tree, tree.right[node], middle, nodeFirst, first);
    }
  }

  private void place(Tree tree, int child, int position, int[] nodeFirst, int first) {
    if (child >= 0) {
      nodeFirst[child] = position;
    } else {
      leaf[first + position] = tree.leaf[~child];
    }
  }

  /** One step for each word that has leaves from {@code from} to below {@code to}. */
  private void addSteps(Tree tree, int node, int from, int to) {
    int chosen = columnOf(tree.feature[node], tree.missingRight[node]);
    for (int at = from / WORD; at * WORD < to; at++) {
      int low = Math.max(from - at * WORD, 0);
      int high = Math.min(to - at * WORD, WORD);
      grow();
      column[stepCount] = chosen;
      threshold[stepCount] = LeafMasks.key(tree.threshold[node]);
      word[stepCount] = at;
      leftLeaves[stepCount] = (-1 >>> (WORD - (high - low))) << low;
      stepCount++;
    }
  }

  private int columnOf(int feature, boolean missingRight) {
    int[] columns = missingRight ? highColumn : lowColumn;
    if (columns[feature] < 0) {
      columns[feature] = columnCount++;
    }
    return columns[feature];
  }

  private static int[] leavesBelow(Tree tree) {
    int[] below = new int[tree.nodeCount()];
    for (int node = tree.nodeCount() - 1; node >= 0; node--) {
      below[node] = leavesOf(tree.left[node], below) + leavesOf(tree.right[node], below);
    }
    return below;
  }

  private static int leavesOf(int child, int[] below) {
    return child >= 0 ? below[child] : 1;
  }

  private void grow() {
    if (stepCount == column.length) {
      column = Arrays.copyOf(column, 2 * stepCount);
      threshold = Arrays.copyOf(threshold, 2 * stepCount);
      word = Arrays.copyOf(word, 2 * stepCount);
      leftLeaves = Arrays.copyOf(leftLeaves, 2 * stepCount);
    }
  }

  private static double[] grown(double[] values, int length) {
    return length <= values.length
        ? values
        : Arrays.copyOf(values, Math.max(length, 2 * values.length));
  }

  int[] lowColumn() {
    return lowColumn;
  }

  int[] highColumn() {
    return highColumn;
  }

  int columnCount() {
    return columnCount;
  }

  int[] firstStep() {
    return firstStep;
  }

  int[] firstLeaf() {
    return firstLeaf;
  }

  int[] column() {
    return column;
  }

  int[] threshold() {
    return threshold;
  }

  int[] word() {
    return word;
  }

  int[] leftLeaves() {
    return leftLeaves;
  }

  double[] leaf() {
    return leaf;
  }

  int mostWords() {
    return mostWords;
  }
}
