package io.bellwether.ranking.trees;

/**
 * Adds the Shapley values of one row over a tree. A path from the root holds, for each feature on
 * it once, the share z of the training's rows and the share o of this row (0 or 1) that stay on it
 * by the splits of that feature, and w, the weights of the coalitions by their size. Element 0 is
 * the root, which is no feature. Not safe for use by several threads.
 *
 * @see "Lundberg, Erion, Lee: Consistent Individualized Feature Attribution for Tree Ensembles,
 *     2018, algorithm 2: RECURSE, EXTEND and UNWIND"
 */
final class ShapleyWalk {

  private static final int ROOT = -1;

  private final float[] row;
  private final double[] out;

  /** The paths of all depths one behind the other; the path of d + 1 elements needs as many. */
  private final int[] feature;

  private final double[] z;
  private final double[] o;
  private final double[] w;

  /** 1/n: a division takes as long as many products. */
  private final double[] inverse;

  ShapleyWalk(float[] row, double[] out, int mostDepth) {
    this.row = row;
    this.out = out;
    int length = (mostDepth + 2) * (mostDepth + 3) / 2;
    feature = new int[length];
    z = new double[length];
    o = new double[length];
    w = new double[length];
    inverse = new double[mostDepth + 3];
    for (int n = 1; n < inverse.length; n++) {
      inverse[n] = 1.0 / n;
    }
  }

  /** Adds what the features of the row do to the score of a tree, to {@code out}. */
  void add(Tree tree, double[] cover) {
    recurse(tree, cover, 0, 0, 0, 0, 1, 1, ROOT);
  }

  /**
   * @param parent where the path of the parent begins, of {@code depth} elements
   * @param path where this one begins
   */
  private void recurse(
      Tree tree,
      double[] cover,
      int node,
      int parent,
      int path,
      int depth,
      double pz,
      double po,
      int pf) {
    System.arraycopy(feature, parent, feature, path, depth);
    System.arraycopy(z, parent, z, path, depth);
    System.arraycopy(o, parent, o, path, depth);
    System.arraycopy(w, parent, w, path, depth);
    extend(path, depth, pz, po, pf);
    if (node < 0) {
      addLeaf(tree.leaf[~node], path, depth);
      return;
    }
    int hot = tree.next(node, row[tree.feature[node]]);
    int cold = hot == tree.left[node] ? tree.right[node] : tree.left[node];
    double iz = 1;
    double io = 1;
    int last = depth;
    int same = find(path, depth, tree.feature[node]);
    if (same > 0) {
      iz = z[path + same];
      io = o[path + same];
      unwind(path, depth, same);
      last--;
    }
    int next = path + last + 1;
    double hotShare = PathContributions.cover(tree, cover, hot) / cover[node];
    double coldShare = PathContributions.cover(tree, cover, cold) / cover[node];
    int split = tree.feature[node];
    recurse(tree, cover, hot, path, next, last + 1, hotShare * iz, io, split);
    recurse(tree, cover, cold, path, next, last + 1, coldShare * iz, 0, split);
  }

  private void extend(int path, int depth, double pz, double po, int pf) {
    feature[path + depth] = pf;
    z[path + depth] = pz;
    o[path + depth] = po;
    w[path + depth] = depth == 0 ? 1 : 0;
    double one = po * inverse[depth + 1];
    double zero = pz * inverse[depth + 1];
    for (int i = depth - 1; i >= 0; i--) {
      w[path + i + 1] += one * w[path + i] * (i + 1);
      w[path + i] *= zero * (depth - i);
    }
  }

  /** Takes element i out of the path, as if it had never been there. */
  private void unwind(int path, int depth, int i) {
    double next = w[path + depth];
    double oi = o[path + i];
    double zi = z[path + i];
    for (int j = depth - 1; j >= 0; j--) {
      if (oi != 0) {
        double before = w[path + j];
        w[path + j] = next * (depth + 1) / ((j + 1) * oi);
        next = before - w[path + j] * zi * (depth - j) / (depth + 1);
      } else {
        w[path + j] = w[path + j] * (depth + 1) / (zi * (depth - j));
      }
    }
    for (int j = i; j < depth; j++) {
      feature[path + j] = feature[path + j + 1];
      z[path + j] = z[path + j + 1];
      o[path + j] = o[path + j + 1];
    }
  }

  /**
   * Adds w of the path without element i, times (o - z) of it and the leaf, for every i. If o is 0
   * that is -S times the leaf, with the same S for all of them: the z of the element cancels out.
   */
  private void addLeaf(double value, int path, int depth) {
    double s = coldSum(path, depth);
    for (int i = path + 1; i <= path + depth; i++) {
      double weight = o[i] == 0 ? -s : hotSum(path, depth, z[i]) * (1 - z[i]);
      out[feature[i]] += weight * value;
    }
  }

  /** The sum of w after {@link #unwind} of an element with o = 0, times its z. */
  private double coldSum(int path, int depth) {
    double sum = 0;
    for (int j = 0; j < depth; j++) {
      sum += w[path + j] * inverse[depth - j];
    }
    return sum * (depth + 1);
  }

  /** The sum of w after {@link #unwind} of an element with o = 1. */
  private double hotSum(int path, int depth, double zi) {
    double next = w[path + depth];
    double share = zi * inverse[depth + 1];
    double sum = 0;
    for (int j = depth - 1; j >= 0; j--) {
      double unwound = next * (depth + 1) * inverse[j + 1];
      sum += unwound;
      next = w[path + j] - unwound * share * (depth - j);
    }
    return sum;
  }

  private int find(int path, int depth, int wanted) {
    for (int i = 1; i <= depth; i++) {
      if (feature[path + i] == wanted) {
        return i;
      }
    }
    return 0;
  }
}
