package io.bellwether.snapshots;

import java.util.List;

/**
 * What is known about each investor, as numbers: float32, investors x features, row-major. Keeps
 * the array it is given; nobody may write to it afterwards.
 */
public final class ClientFeatures {

  private final List<String> names;
  private final float[] rowMajor;
  private final int rowCount;

  /**
   * Features of {@code rowCount} investors.
   *
   * @param names one for each feature, distinct
   * @param rowMajor length {@code rowCount * names.size()}
   * @throws IllegalArgumentException if the length does not fit, a name is blank or occurs twice,
   *     or a value is not finite
   */
  public ClientFeatures(List<String> names, float[] rowMajor, int rowCount) {
    this.names = List.copyOf(names);
    this.rowMajor = rowMajor;
    this.rowCount = rowCount;
    Checks.notNegative("rowCount", rowCount);
    Checks.equal(
        "length of rowMajor",
        rowMajor.length,
        "%d rows x %d features".formatted(rowCount, names.size()),
        (long) rowCount * names.size());
    names.forEach(name -> Checks.notBlank("feature name", name));
    Checks.equal(
        "number of distinct feature names",
        names.stream().distinct().count(),
        "the number of names",
        names.size());
    for (int at = 0; at < rowMajor.length; at++) {
      if (!Float.isFinite(rowMajor[at])) {
        throw new IllegalArgumentException(
            "feature %s of row %d is %s, must be finite"
                .formatted(names.get(at % names.size()), at / names.size(), rowMajor[at]));
      }
    }
  }

  public List<String> names() {
    return names;
  }

  public int featureCount() {
    return names.size();
  }

  public int rowCount() {
    return rowCount;
  }

  /** The features' own array, not to be written. */
  public float[] rowMajor() {
    return rowMajor;
  }

  /**
   * Copies the features of an investor.
   *
   * @param buffer length {@code featureCount}
   */
  public void rowInto(int row, float[] buffer) {
    if (row < 0 || row >= rowCount) {
      throw new IllegalArgumentException(
          "row is %d, must be at least 0 and below %d".formatted(row, rowCount));
    }
    Checks.equal("length of buffer", buffer.length, "the feature count", featureCount());
    System.arraycopy(rowMajor, row * featureCount(), buffer, 0, featureCount());
  }
}
