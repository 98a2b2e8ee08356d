package io.bellwether.ranking.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Scores many rows at once, without a branch that depends on them. The leaves of a tree are the
 * bits of a mask, from left to right; a node that a row would leave to the right strikes out the
 * leaves on its left, whether or not the row gets there; the first bit left is the leaf that the
 * row ends in. The order of the nodes is free, so the loops run over rows, where all are alike and
 * the compiler makes SIMD instructions of them.
 *
 * <p>Rows are turned into columns of whole numbers first, that compare as the floats do. A feature
 * that may be missing has a column for nodes that send it left, in which it is the smallest number,
 * and one for nodes that send it right, in which it is the largest.
 *
 * @see "Lucchese, Nardini, Orlando, Perego, Tonellotto, Venturini: QuickScorer: a Fast Algorithm to
 *     Rank Documents with Additive Ensembles of Regression Trees, SIGIR 2015, section 3"
 */
final class LeafMasks {

  /** Below this, one row after the other is faster. */
  static final int FEWEST_ROWS = 8;

  /** Rows handled together: long loops, whose columns still fit the second-level cache. */
  private static final int TILE = 512;

  private static final int WORD = 32;

  /** Column of each feature whose missing values go left, -1 if no node asks for it. */
  private final int[] lowColumn;

  private final int[] highColumn;
  private final int columnCount;

  /** For each tree, where its steps and its leaves begin; one more for the end. */
  private final int[] firstStep;

  private final int[] firstLeaf;

  /**
   * A step is a node and one word of the mask: which column, threshold, word, leaves on its left.
   */
  private final int[] column;

  private final int[] threshold;
  private final int[] word;
  private final int[] leftLeaves;

  /** Values of the leaves from left to right, padded to whole words. */
  private final double[] leaf;

  private final int mostWords;

  LeafMasks(List<Tree> trees) {
    MaskSteps steps = new MaskSteps(trees);
    lowColumn = steps.lowColumn();
    highColumn = steps.highColumn();
    columnCount = steps.columnCount();
    firstStep = steps.firstStep();
    firstLeaf = steps.firstLeaf();
    column = steps.column();
    threshold = steps.threshold();
    word = steps.word();
    leftLeaves = steps.leftLeaves();
    leaf = steps.leaf();
    mostWords = steps.mostWords();
  }

  /** Shapes have been checked. */
  void scoresInto(float[] rows, int rowCount, int featureCount, double[] out) {
    int tile = Math.min(rowCount, TILE);
    // an array for each column: the compiler makes SIMD instructions of a loop over two arrays only
    // if both are read and written at the same index
    int[][] keys = new int[columnCount][tile];
    int[][] masks = new int[mostWords][tile];
    for (int from = 0; from < rowCount; from += tile) {
      int count = Math.min(tile, rowCount - from);
      keysInto(rows, from, count, featureCount, keys);
      Arrays.fill(out, from, from + count, 0);
      for (int tree = 0; tree + 1 < firstStep.length; tree++) {
        addTree(tree, keys, masks, count, out, from);
      }
    }
  }

  private void keysInto(float[] rows, int from, int count, int featureCount, int[][] keys) {
    for (int feature = 0; feature < lowColumn.length; feature++) {
      int first = from * featureCount + feature;
      if (lowColumn[feature] >= 0) {
        int[] low = keys[lowColumn[feature]];
        keysInto(rows, first, featureCount, count, Integer.MIN_VALUE, low);
      }
      if (highColumn[feature] >= 0) {
        int[] high = keys[highColumn[feature]];
        keysInto(rows, first, featureCount, count, Integer.MAX_VALUE, high);
      }
    }
  }

  private static void keysInto(
      float[] rows, int first, int stride, int count, int missing, int[] keys) {
    for (int row = 0; row < count; row++) {
      float x = rows[first + row * stride];
      keys[row] = Float.isNaN(x) ? missing : key(x);
    }
  }

  /** A whole number that is larger exactly if the float is; both zeros are the same. */
  static int key(float x) {
    int bits = Float.floatToRawIntBits(x + 0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  private void addTree(int tree, int[][] keys, int[][] masks, int count, double[] out, int from) {
    int words = (firstLeaf[tree + 1] - firstLeaf[tree]) / WORD;
    for (int at = 0; at < words; at++) {
      Arrays.fill(masks[at], 0, count, -1);
    }
    for (int step = firstStep[tree]; step < firstStep[tree + 1]; step++) {
      strike(keys[column[step]], threshold[step], leftLeaves[step], masks[word[step]], count);
    }
    if (words == 1) {
      addLeaves(masks[0], firstLeaf[tree], count, out, from);
    } else {
      addLeaves(masks, firstLeaf[tree], count, out, from);
    }
  }

  /** For rows whose key is above the threshold, takes the left leaves out of their masks. */
  private static void strike(int[] keys, int threshold, int leftLeaves, int[] masks, int count) {
    for (int row = 0; row < count; row++) {
      int key = keys[row];
      // all ones if threshold < key, without overflow: Warren, Hacker's Delight, section 2-12
      int above = ((threshold & ~key) | (~(threshold ^ key) & (threshold - key))) >> 31;
      masks[row] &= ~(above & leftLeaves);
    }
  }

  private void addLeaves(int[] masks, int first, int count, double[] out, int from) {
    for (int row = 0; row < count; row++) {
      out[from + row] += leaf[first + Integer.numberOfTrailingZeros(masks[row])];
    }
  }

  private void addLeaves(int[][] masks, int first, int count, double[] out, int from) {
    for (int row = 0; row < count; row++) {
      int at = 0;
      while (masks[at][row] == 0) {
        at++;
      }
      out[from + row] += leaf[first + at * WORD + Integer.numberOfTrailingZeros(masks[at][row])];
    }
  }
}
