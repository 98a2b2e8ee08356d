package io.bellwether.ranking.trees;

/**
 * One tree as its text says it, checked. Internal nodes are {@code 0 .. leaves - 2}, node 0 the
 * root; a child at or above 0 is an internal node of a higher number, one below 0 is the leaf
 * {@code ~child}. Nobody may write to the arrays.
 *
 * @see TreeReader for what has been checked
 */
final class Tree {

  final int[] feature;

  /**
   * The greatest float that is not above the threshold: {@code x <= threshold} is the same for both
   * if x is a float.
   */
  final float[] threshold;

  /** Whether a missing value goes right. */
  final boolean[] missingRight;

  final int[] left;
  final int[] right;
  final double[] gain;
  final double[] leaf;

  /** Rows of the training that ended in the leaf, at least 1. */
  final double[] leafCover;

  Tree(
      int[] feature,
      float[] threshold,
      boolean[] missingRight,
      int[] left,
      int[] right,
      double[] gain,
      double[] leaf,
      double[] leafCover) {
    this.feature = feature;
    this.threshold = threshold;
    this.missingRight = missingRight;
    this.left = left;
    this.right = right;
    this.gain = gain;
    this.leaf = leaf;
    this.leafCover = leafCover;
  }

  int nodeCount() {
    return feature.length;
  }

  /** The leaf that a row ends in; the row begins at {@code from}. */
  int leafOf(float[] rows, int from) {
    int node = nodeCount() == 0 ? ~0 : 0;
    while (node >= 0) {
      node = next(node, rows[from + feature[node]]);
    }
    return ~node;
  }

  int next(int node, float x) {
    boolean goesRight = Float.isNaN(x) ? missingRight[node] : x > threshold[node];
    return goesRight ? right[node] : left[node];
  }
}
