package io.bellwether.ranking.trees;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Reads the text that LightGBM (versions 3 and 4) saves of a model: a header, the trees, "end of
 * trees". What follows, importances and parameters, is not looked at.
 *
 * <p>Read are sums of trees with one score a row and numeric splits. Refused with {@link
 * CorruptTreesException}: several classes, averaged trees, categorical splits, linear leaves, zero
 * as missing; values of leaves that are not finite; nodes that are not one tree.
 */
final class TreeReader {

  private static final int MOST_FEATURES = 1 << 20;

  /** Also the deepest path there can be, which bounds what explaining a row may take. */
  static final int MOST_LEAVES = 1_024;

  private static final int CATEGORICAL = 1;
  private static final int DEFAULT_LEFT = 2;
  private static final int MISSING_IS_NAN = 2;

  private final TextLines lines;
  private List<String> featureNames = List.of();
  private final List<Tree> trees = new ArrayList<>();

  private TreeReader(String text) {
    lines = new TextLines(text);
  }

  static TreeReader read(String text) {
    TreeReader reader = new TreeReader(text);
    reader.readAll();
    return reader;
  }

  List<String> featureNames() {
    return featureNames;
  }

  List<Tree> trees() {
    return trees;
  }

  private void readAll() {
    int treeCount = readHeader();
    double largest = 0;
    String line = lines.nextFilled();
    while (!line.equals("end of trees")) {
      if (!line.equals("Tree=" + trees.size())) {
        throw lines.refusal(
            "is \"%s\", must be \"Tree=%d\" or \"end of trees\""
                .formatted(TextLines.shortened(line), trees.size()));
      }
      Tree tree = readTree();
      largest += largestLeaf(tree);
      if (!Double.isFinite(largest)) {
        throw lines.refusal("leaf values of the trees so far add up to no finite number");
      }
      trees.add(tree);
      line = lines.nextFilled();
    }
    if (trees.size() != treeCount) {
      throw lines.refusal(
          "trees end after %d, but tree_sizes has %d values".formatted(trees.size(), treeCount));
    }
  }

  private int readHeader() {
    String kind = lines.next();
    if (!kind.equals("tree")) {
      throw lines.refusal("is \"%s\", must be \"tree\"".formatted(TextLines.shortened(kind)));
    }
    String version = lines.value("version");
    if (!version.equals("v3") && !version.equals("v4")) {
      throw lines.refusal(
          "version is \"%s\", must be v3 or v4".formatted(TextLines.shortened(version)));
    }
    mustBe("num_class", 1);
    mustBe("num_tree_per_iteration", 1);
    mustBe("label_index", 0);
    int lastFeature = lines.integer("max_feature_idx");
    if (lastFeature < 0 || lastFeature >= MOST_FEATURES) {
      throw lines.refusal(
          "max_feature_idx is %d, must be at least 0 and below %d"
              .formatted(lastFeature, MOST_FEATURES));
    }
    lines.value("objective");
    readFeatureNames(lastFeature + 1);
    lines.value("feature_infos");
    String sizes = lines.value("tree_sizes");
    return sizes.isEmpty() ? 0 : sizes.split(" ", -1).length;
  }

  private void readFeatureNames(int count) {
    List<String> names = List.of(lines.value("feature_names").split(" ", -1));
    if (names.size() != count) {
      throw lines.refusal(
          "feature_names has %d values, but max_feature_idx asks for %d"
              .formatted(names.size(), count));
    }
    HashSet<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty() || !seen.add(name)) {
        throw lines.refusal(
            "feature_names has \"%s\" twice or empty".formatted(TextLines.shortened(name)));
      }
    }
    featureNames = names;
  }

  private Tree readTree() {
    int leaves = lines.integer("num_leaves");
    if (leaves < 1 || leaves > MOST_LEAVES) {
      throw lines.refusal(
          "num_leaves is %d, must be at least 1 and at most %d".formatted(leaves, MOST_LEAVES));
    }
    mustBe("num_cat", 0);
    int nodes = leaves - 1;
    int[] feature = readFeatures(nodes);
    double[] gain = lines.numbers("split_gain", nodes);
    double[] threshold = lines.bounds("threshold", nodes);
    boolean[] missingRight = readMissing(threshold);
    int[] left = lines.integers("left_child", nodes);
    int[] right = lines.integers("right_child", nodes);
    checkOneTree(left, right, leaves);
    double[] leaf = lines.numbers("leaf_value", leaves);
    double[] cover = readCovers(leaves);
    mustBe("is_linear", 0);
    lines.numbers("shrinkage", 1);
    float[] floors = new float[nodes];
    for (int node = 0; node < nodes; node++) {
      floors[node] = floor(threshold[node]);
    }
    return new Tree(feature, floors, missingRight, left, right, gain, leaf, cover);
  }

  private int[] readFeatures(int nodes) {
    int[] feature = lines.integers("split_feature", nodes);
    for (int index : feature) {
      if (index < 0 || index >= featureNames.size()) {
        throw lines.refusal(
            "split_feature is %d, must be at least 0 and below the feature count %d"
                .formatted(index, featureNames.size()));
      }
    }
    return feature;
  }

  /** Where missing values go: by the default if NaN is missing, otherwise NaN counts as 0. */
  private boolean[] readMissing(double[] threshold) {
    int[] decision = lines.integers("decision_type", threshold.length);
    boolean[] missingRight = new boolean[threshold.length];
    for (int node = 0; node < threshold.length; node++) {
      int missing = decision[node] >> 2;
      if ((decision[node] & CATEGORICAL) != 0 || (missing != 0 && missing != MISSING_IS_NAN)) {
        throw lines.refusal(
            "decision_type is %d, must be 0, 2, 8 or 10: a numeric split, with NaN as missing"
                .formatted(decision[node]));
      }
      missingRight[node] =
          missing == MISSING_IS_NAN ? (decision[node] & DEFAULT_LEFT) == 0 : 0 > threshold[node];
    }
    return missingRight;
  }

  /**
   * Children of higher numbers than their parents cannot make a circle; if there are as many
   * children as there are nodes and leaves below the root, and none twice, all hang together.
   */
  private void checkOneTree(int[] left, int[] right, int leaves) {
    boolean[] nodeSeen = new boolean[left.length];
    boolean[] leafSeen = new boolean[leaves];
    for (int node = 0; node < left.length; node++) {
      checkChild("left_child", node, left[node], nodeSeen, leafSeen);
      checkChild("right_child", node, right[node], nodeSeen, leafSeen);
    }
  }

  private void checkChild(String key, int node, int child, boolean[] nodeSeen, boolean[] leafSeen) {
    boolean[] seen = child >= 0 ? nodeSeen : leafSeen;
    int index = child >= 0 ? child : ~child;
    if (index >= seen.length || (child >= 0 && child <= node) || seen[index]) {
      throw lines.refusal(
          "%s of node %d is %d, must be a node above it or a leaf of the tree, and no other's child"
              .formatted(key, node, child));
    }
    seen[index] = true;
  }

  /** Rows of each leaf, at least 1: a tree without a split counts none, and none may divide. */
  private double[] readCovers(int leaves) {
    lines.numbers("leaf_weight", leaves);
    int[] counts = lines.integers("leaf_count", leaves);
    double[] covers = new double[leaves];
    for (int leaf = 0; leaf < leaves; leaf++) {
      if (counts[leaf] < 0) {
        throw lines.refusal("leaf_count is %d, must be at least 0".formatted(counts[leaf]));
      }
      covers[leaf] = Math.max(1, counts[leaf]);
    }
    lines.numbers("internal_value", leaves - 1);
    lines.numbers("internal_weight", leaves - 1);
    lines.integers("internal_count", leaves - 1);
    return covers;
  }

  private void mustBe(String key, int wanted) {
    int number = lines.integer(key);
    if (number != wanted) {
      throw lines.refusal("%s is %d, must be %d".formatted(key, number, wanted));
    }
  }

  private static double largestLeaf(Tree tree) {
    double largest = 0;
    for (double value : tree.leaf) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** The greatest float that is not above a number. */
  static float floor(double number) {
    float nearest = (float) number;
    return nearest > number ? Math.nextDown(nearest) : nearest;
  }
}
