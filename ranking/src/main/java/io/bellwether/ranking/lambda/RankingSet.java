package io.bellwether.ranking.lambda;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an order is learned from: groups of candidates, one for each question an investor asked,
 * with features, and with what the investor did. Keeps the arrays it is given; nobody may write to
 * them afterwards.
 */
public final class RankingSet {

  /** The highest label; a label y counts 2^y - 1. */
  public static final int HIGHEST_LABEL = 30;

  /** LightGBM refuses larger groups. */
  static final int LARGEST_GROUP = 10_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.+/@%-]+");

  private final List<String> featureNames;
  private final float[] rows;
  private final int[] labels;
  private final int[] groupSizes;
  private final Optional<double[]> base;

  /**
   * @param featureNames names of the columns, of letters, digits and {@code _.+/@%-}, all distinct
   * @param rows rows x features, row-major, group after group; finite, or NaN for missing
   * @param labels one for each row, 0 for a candidate that was left, up to {@value #HIGHEST_LABEL}
   * @param groupSizes rows of each group, 1 to 10,000; they add up to the number of rows
   * @param base if given, a score for each row from which the trees start, finite: they learn only
   *     what it misses. Without it all start equal.
   */
  public RankingSet(
      List<String> featureNames,
      float[] rows,
      int[] labels,
      int[] groupSizes,
      Optional<double[]> base) {
    this.featureNames = List.copyOf(featureNames);
    this.rows = rows;
    this.labels = labels;
    this.groupSizes = groupSizes;
    this.base = base;
    checkNames();
    checkShapes();
    checkValues();
  }

  public List<String> featureNames() {
    return featureNames;
  }

  public int featureCount() {
    return featureNames.size();
  }

  public int rowCount() {
    return labels.length;
  }

  public int groupCount() {
    return groupSizes.length;
  }

  public int groupSize(int group) {
    return groupSizes[group];
  }

  public int label(int row) {
    return labels[row];
  }

  /** The score that the trees start from, 0 if none was given. */
  public double base(int row) {
    return base.isPresent() ? base.get()[row] : 0;
  }

  float[] rows() {
    return rows;
  }

  int[] groupSizes() {
    return groupSizes;
  }

  float[] labelsAsFloats() {
    float[] floats = new float[labels.length];
    for (int row = 0; row < labels.length; row++) {
      floats[row] = labels[row];
    }
    return floats;
  }

  double[] bases() {
    return base.orElseGet(() -> new double[labels.length]);
  }

  /** The groups for which {@code taken} says so, in their order; copied. */
  RankingSet part(boolean[] taken, boolean wanted) {
    int rowCount = 0;
    int groupCount = 0;
    for (int group = 0; group < groupSizes.length; group++) {
      if (taken[group] == wanted) {
        rowCount += groupSizes[group];
        groupCount++;
      }
    }
    int features = featureCount();
    float[] partRows = new float[rowCount * features];
    int[] partLabels = new int[rowCount];
    double[] partBase = new double[rowCount];
    int[] partSizes = new int[groupCount];
    int from = 0;
    int to = 0;
    int toGroup = 0;
    for (int group = 0; group < groupSizes.length; group++) {
      int size = groupSizes[group];
      if (taken[group] == wanted) {
        System.arraycopy(rows, from * features, partRows, to * features, size * features);
        System.arraycopy(labels, from, partLabels, to, size);
        if (base.isPresent()) {
          System.arraycopy(base.get(), from, partBase, to, size);
        }
        partSizes[toGroup++] = size;
        to += size;
      }
      from += size;
    }
    return new RankingSet(
        featureNames, partRows, partLabels, partSizes, base.map(given -> partBase));
  }

  private void checkNames() {
    if (featureNames.isEmpty()) {
      throw new IllegalArgumentException("featureNames is empty, must have at least 1");
    }
    HashSet<String> seen = new HashSet<>();
    for (String name : featureNames) {
      if (!NAME.matcher(name).matches() || !seen.add(name)) {
        throw new IllegalArgumentException(
            "featureNames has \"%s\", must be distinct and match %s".formatted(name, NAME));
      }
    }
  }

  private void checkShapes() {
    if ((long) labels.length * featureCount() != rows.length) {
      throw new IllegalArgumentException(
          "rows has %d values, must have %d labels x %d features"
              .formatted(rows.length, labels.length, featureCount()));
    }
    long sum = 0;
    for (int group = 0; group < groupSizes.length; group++) {
      if (groupSizes[group] < 1 || groupSizes[group] > LARGEST_GROUP) {
        throw new IllegalArgumentException(
            "groupSizes[%d] is %d, must be at least 1 and at most %d"
                .formatted(group, groupSizes[group], LARGEST_GROUP));
      }
      sum += groupSizes[group];
    }
    if (sum != labels.length) {
      throw new IllegalArgumentException(
          "groupSizes add up to %d, must be the %d labels".formatted(sum, labels.length));
    }
    if (base.isPresent() && base.get().length != labels.length) {
      throw new IllegalArgumentException(
          "base has %d values, must have one for each of %d labels"
              .formatted(base.get().length, labels.length));
    }
  }

  private void checkValues() {
    for (int at = 0; at < rows.length; at++) {
      if (Float.isInfinite(rows[at])) {
        throw new IllegalArgumentException(
            "%s of row %d is %s, must be finite or NaN"
                .formatted(featureNames.get(at % featureCount()), at / featureCount(), rows[at]));
      }
    }
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] < 0 || labels[row] > HIGHEST_LABEL) {
        throw new IllegalArgumentException(
            "labels[%d] is %d, must be at least 0 and at most %d"
                .formatted(row, labels[row], HIGHEST_LABEL));
      }
      if (!Double.isFinite(base(row))) {
        throw new IllegalArgumentException(
            "base[%d] is %s, must be finite".formatted(row, base(row)));
      }
    }
  }
}
