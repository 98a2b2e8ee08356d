package io.bellwether.snapshots;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about each investor, as numbers: float32, investors x features, row-major. Keeps
 * the array it is given; nobody may write to it afterwards. Of a snapshot that was read the numbers
 * lie in its file, and are read and checked when they are asked for.
 */
public final class ClientFeatures {

  private final List<String> names;
  private final StoredNumbers values;
  private final int rowCount;
  private final @Nullable FittedClients fitted;

  /** Features that stay as they are until the next snapshot. */
  public ClientFeatures(List<String> names, float[] rowMajor, int rowCount) {
    this(names, rowMajor, rowCount, null);
  }

  /**
   * Features of {@code rowCount} investors.
   *
   * @param names one for each feature, distinct
   * @param rowMajor length {@code rowCount * names.size()}
   * @param fitted how to make them again; null where that is not known
   * @throws IllegalArgumentException if the length does not fit, a name is blank or occurs twice,
   *     or a value is not finite
   */
  public ClientFeatures(
      List<String> names, float[] rowMajor, int rowCount, @Nullable FittedClients fitted) {
    this(names, StoredNumbers.of(rowMajor), rowCount, fitted);
    requireFinite(rowMajor);
  }

  ClientFeatures(
      List<String> names, StoredNumbers values, int rowCount, @Nullable FittedClients fitted) {
    this.names = List.copyOf(names);
    this.values = values;
    this.rowCount = rowCount;
    this.fitted = fitted;
    Checks.notNegative("rowCount", rowCount);
    Checks.equal(
        "length of rowMajor",
        values.size(),
        "%d rows x %d features".formatted(rowCount, names.size()),
        (long) rowCount * names.size());
    names.forEach(name -> Checks.notBlank("feature name", name));
    Checks.equal(
        "number of distinct feature names",
        names.stream().distinct().count(),
        "the number of names",
        names.size());
  }

  private void requireFinite(float[] rowMajor) {
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

  /** How to make the features of a client again; null where that is not known. */
  public @Nullable FittedClients fitted() {
    return fitted;
  }

  /**
   * A copy of the features of all.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public float[] rowMajor() {
    float[] rowMajor = values.toFloats();
    requireFinite(rowMajor);
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
    values.into(row * featureCount(), buffer);
  }
}
