package io.bellwether.ranking.lambda;

import io.bellwether.algorithms.model.Bounds;

/**
 * What a {@link RankerTrainer} may be told. Trees t = 1, 2, ... are added to the base score,
 *
 * <pre>
 * s = base + learningRate * (tree_1 + tree_2 + ...)
 * </pre>
 *
 * each fitted to the lambda gradients of NDCG at the scores before it.
 *
 * @param trees most trees, 1 to {@value #MOST_TREES}; fewer are kept if the held-out investors gain
 *     nothing from more
 * @param leaves most leaves of a tree, 2 to {@value #MOST_LEAVES}
 * @param learningRate above 0, at most 1
 * @param minRowsInLeaf fewest rows that may end in a leaf, at least 1
 * @param lambdaL2 shrinks the values of leaves, at least 0
 * @param featureFraction share of the features that a tree may use, above 0, at most 1
 * @param baggingFraction share of the rows that a tree is fitted to, drawn anew for each, above 0,
 *     at most 1
 * @param truncation pairs are compared if the better placed of them is among the first so many, at
 *     least 1; a little more than k is advised
 * @param measure what of the held-out investors' lists decides how many trees are kept
 * @param k length of the lists that are measured, at least 1
 * @param patience the training ends once so many trees in a row did not better the measure, at
 *     least 1
 * @param heldOutShare share of the groups that are held out to measure on, above 0, at most 0.5
 * @param threads of LightGBM, 1 to {@value #MOST_THREADS}; never more than there are free cores:
 *     its threads wait for each other, and one that does not get to run stops all
 * @see "Burges: From RankNet to LambdaRank to LambdaMART: An Overview, MSR-TR-2010-82, section 7"
 * @see "Ke et al.: LightGBM: A Highly Efficient Gradient Boosting Decision Tree, NIPS 2017"
 */
public record RankerHyperparameters(
    int trees,
    int leaves,
    float learningRate,
    int minRowsInLeaf,
    float lambdaL2,
    float featureFraction,
    float baggingFraction,
    int truncation,
    ListMeasure measure,
    int k,
    int patience,
    float heldOutShare,
    int threads) {

  static final int MOST_TREES = 10_000;
  static final int MOST_LEAVES = 1_024;
  static final int MOST_THREADS = 256;
  private static final int MOST_ROWS = 1_000_000_000;
  private static final int MOST_POSITIONS = 10_000;

  public RankerHyperparameters {
    Bounds.within("trees", trees, 1, MOST_TREES);
    Bounds.within("leaves", leaves, 2, MOST_LEAVES);
    Bounds.above("learningRate", learningRate, 0);
    Bounds.within("learningRate", learningRate, 0f, 1f);
    Bounds.within("minRowsInLeaf", minRowsInLeaf, 1, MOST_ROWS);
    Bounds.within("lambdaL2", lambdaL2, 0f, Float.MAX_VALUE);
    Bounds.above("featureFraction", featureFraction, 0);
    Bounds.within("featureFraction", featureFraction, 0f, 1f);
    Bounds.above("baggingFraction", baggingFraction, 0);
    Bounds.within("baggingFraction", baggingFraction, 0f, 1f);
    Bounds.within("truncation", truncation, 1, MOST_POSITIONS);
    Bounds.within("k", k, 1, MOST_POSITIONS);
    Bounds.within("patience", patience, 1, MOST_TREES);
    Bounds.above("heldOutShare", heldOutShare, 0);
    Bounds.within("heldOutShare", heldOutShare, 0f, 0.5f);
    Bounds.within("threads", threads, 1, MOST_THREADS);
  }

  /**
   * 300 trees of 31 leaves at most, learning rate 0.05, 50 rows a leaf, L2 1, 0.8 of the features
   * and of the rows, truncation at 10, NDCG of the first 5 on a fifth of the groups, patience 30,
   * one thread.
   */
  public static RankerHyperparameters defaults() {
    return new RankerHyperparameters(
        300, 31, 0.05f, 50, 1f, 0.8f, 0.8f, 10, ListMeasure.NDCG, 5, 30, 0.2f, 1);
  }
}
