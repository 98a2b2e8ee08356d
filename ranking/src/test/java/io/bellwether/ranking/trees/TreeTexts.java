package io.bellwether.ranking.trees;

/** Models written by hand, small enough to be seen through. */
final class TreeTexts {

  /**
   * Two trees over a, b and c. The first: a at most 0.5 (missing goes right) ? -1 : (b at most 2
   * (missing goes left) ? 0.25 : 4). The second: c at most -1 (missing counts as 0) ? 10 : 20.
   */
  static final String TWO_TREES =
      """
      tree
      version=v4
      num_class=1
      num_tree_per_iteration=1
      label_index=0
      max_feature_idx=2
      objective=lambdarank
      feature_names=a b c
      feature_infos=[0:1] [0:9] [-2:2]
      tree_sizes=300 300

      Tree=0
      num_leaves=3
      num_cat=0
      split_feature=0 1
      split_gain=5 2.5
      threshold=0.5 2
      decision_type=8 10
      left_child=-1 -2
      right_child=1 -3
      leaf_value=-1 0.25 4
      leaf_weight=1 1 1
      leaf_count=50 25 25
      internal_value=0 0
      internal_weight=0 0
      internal_count=100 50
      is_linear=0
      shrinkage=0.1


      Tree=1
      num_leaves=2
      num_cat=0
      split_feature=2
      split_gain=4
      threshold=-1
      decision_type=2
      left_child=-1
      right_child=-2
      leaf_value=10 20
      leaf_weight=1 1
      leaf_count=40 60
      internal_value=0
      internal_weight=0
      internal_count=100
      is_linear=0
      shrinkage=0.1


      end of trees

      feature_importances:
      a=1
      """;

  /** No tree over one feature. */
  static final String NO_TREE =
      """
      tree
      version=v4
      num_class=1
      num_tree_per_iteration=1
      label_index=0
      max_feature_idx=0
      objective=lambdarank
      feature_names=a
      feature_infos=none
      tree_sizes=

      end of trees
      """;

  private TreeTexts() {}
}
