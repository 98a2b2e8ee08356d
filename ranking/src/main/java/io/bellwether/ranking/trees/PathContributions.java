package io.bellwether.ranking.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Shapley values of the features of a row. A feature that is not in a coalition goes both ways, in
 * the shares of the rows of the training; what all of them average to is the expected score.
 *
 * @see ShapleyWalk for one tree
 */
final class PathContributions {

  private final List<Tree> trees;

  /** Rows of the training that came by each node of each tree. */
  private final double[][] cover;

  private final int mostDepth;
  private final double expectedScore;

  PathContributions(List<Tree> trees) {
    this.trees = trees;
    this.cover = new double[trees.size()][];
    int depth = 0;
    double sum = 0;
    for (int at = 0; at < trees.size(); at++) {
      Tree tree = trees.get(at);
      cover[at] = covers(tree);
      depth = Math.max(depth, depth(tree));
      sum += mean(tree);
    }
    mostDepth = depth;
    expectedScore = sum;
  }

  double expectedScore() {
    return expectedScore;
  }

  /** Shapes have been checked. */
  void contributionsInto(float[] row, double[] out) {
    Arrays.fill(out, 0);
    ShapleyWalk walk = new ShapleyWalk(row, out, mostDepth);
    for (int at = 0; at < trees.size(); at++) {
      if (trees.get(at).nodeCount() > 0) {
        walk.add(trees.get(at), cover[at]);
      }
    }
  }

  private static double[] covers(Tree tree) {
    double[] cover = new double[tree.nodeCount()];
    // children have higher numbers than their parents
    for (int node = cover.length - 1; node >= 0; node--) {
      cover[node] = cover(tree, cover, tree.left[node]) + cover(tree, cover, tree.right[node]);
    }
    return cover;
  }

  static double cover(Tree tree, double[] nodeCover, int child) {
    return child >= 0 ? nodeCover[child] : tree.leafCover[~child];
  }

  private static int depth(Tree tree) {
    int[] depth = new int[tree.nodeCount()];
    int most = 0;
    for (int node = 0; node < depth.length; node++) {
      most = Math.max(most, depth[node] + 1);
      for (int child : new int[] {tree.left[node], tree.right[node]}) {
        if (child >= 0) {
          depth[child] = depth[node] + 1;
        }
      }
    }
    return most;
  }

  private static double mean(Tree tree) {
    double rows = 0;
    for (double cover : tree.leafCover) {
      rows += cover;
    }
    double mean = 0;
    for (int leaf = 0; leaf < tree.leaf.length; leaf++) {
      // shares first: the sum of the leaves of all rows may not be finite
      mean += tree.leafCover[leaf] / rows * tree.leaf[leaf];
    }
    return mean;
  }
}
