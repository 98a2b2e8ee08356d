package io.bellwether.algorithms.features;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns rows of named columns into numbers, by what it found in the rows it was fitted on: sparse
 * rows for models that sum over columns, dense rows for trees. Immutable.
 *
 * <p>Any row can be encoded: a missing or infinite number, and a text never seen, have columns or
 * codes of their own. A sparse row holds finite values only.
 */
public final class FeatureEncoder {

  private final List<ColumnEncoder> encoders;
  private final List<String> sparseNames;
  private final List<String> denseNames;
  private final int[] firstSparse;
  private final int[] firstDense;

  private FeatureEncoder(List<ColumnEncoder> encoders) {
    this.encoders = List.copyOf(encoders);
    this.firstSparse = new int[encoders.size()];
    this.firstDense = new int[encoders.size()];
    List<String> sparse = new ArrayList<>();
    List<String> dense = new ArrayList<>();
    for (int at = 0; at < encoders.size(); at++) {
      firstSparse[at] = sparse.size();
      firstDense[at] = dense.size();
      sparse.addAll(encoders.get(at).sparseNames());
      dense.addAll(encoders.get(at).denseNames());
    }
    this.sparseNames = List.copyOf(sparse);
    this.denseNames = List.copyOf(dense);
  }

  /** An encoder of the table's columns, fitted on all of its rows, whose order does not matter. */
  public static FeatureEncoder fit(FeatureTable table, EncoderSettings settings) {
    List<ColumnEncoder> encoders = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      encoders.add(ColumnEncoder.of(ColumnFit.of(table, column, settings)));
    }
    return new FeatureEncoder(encoders);
  }

  /** The encoder that had this state: its rows are equal bit for bit. */
  public static FeatureEncoder ofState(List<? extends ColumnState> state) {
    List<ColumnEncoder> encoders = new ArrayList<>();
    state.forEach(column -> encoders.add(ColumnEncoder.of(column)));
    return new FeatureEncoder(encoders);
  }

  /** All that was found, in the order of the columns. */
  public List<ColumnState> state() {
    return encoders.stream().map(ColumnEncoder::state).toList();
  }

  /** One for each sparse column, such as {@code beta in 1.1..1.4} or {@code sector = Energy}. */
  public List<String> sparseNames() {
    return sparseNames;
  }

  /** One for each dense column. */
  public List<String> denseNames() {
    return denseNames;
  }

  /** How many codes, from 0, a dense column can hold; 0 when it is a quantity. */
  public int[] denseCodeCounts() {
    int[] counts = new int[denseNames.size()];
    for (int at = 0; at < encoders.size(); at++) {
      for (int dense = 0; dense < encoders.get(at).denseNames().size(); dense++) {
        counts[firstDense[at] + dense] = encoders.get(at).codeCount();
      }
    }
    return counts;
  }

  /**
   * Rows x sparse columns. Columns that the encoder was not fitted on are not looked at.
   *
   * @throws IllegalArgumentException if a column is not in the table or is of another kind
   */
  public CsrMatrix sparse(FeatureTable table) {
    int[] positions = positions(table);
    int[] rowStarts = new int[table.rowCount() + 1];
    SparseEntries entries = new SparseEntries();
    for (int row = 0; row < table.rowCount(); row++) {
      sparse(table, positions, row, entries);
      rowStarts[row + 1] = entries.size();
    }
    return entries.toMatrix(table.rowCount(), sparseNames.size(), rowStarts);
  }

  /** One row of {@link #sparse}, without the others. */
  public FeatureRow sparseRow(FeatureTable table, int row) {
    checkRow(table, row);
    SparseEntries entries = new SparseEntries();
    sparse(table, positions(table), row, entries);
    return entries.toRow();
  }

  /** Rows x dense columns, row-major; NaN is missing. */
  public float[] dense(FeatureTable table) {
    int[] positions = positions(table);
    float[] rowMajor = new float[Math.multiplyExact(table.rowCount(), denseNames.size())];
    for (int row = 0; row < table.rowCount(); row++) {
      dense(table, positions, row, rowMajor, row * denseNames.size());
    }
    return rowMajor;
  }

  /** Writes one row of {@link #dense} from {@code at} on. */
  public void denseRowInto(FeatureTable table, int row, float[] into, int at) {
    checkRow(table, row);
    if (at < 0 || at + denseNames.size() > into.length) {
      throw new IllegalArgumentException(
          "%d dense columns do not fit from %d into %d places"
              .formatted(denseNames.size(), at, into.length));
    }
    dense(table, positions(table), row, into, at);
  }

  private void sparse(FeatureTable table, int[] positions, int row, SparseEntries entries) {
    for (int at = 0; at < positions.length; at++) {
      encoders.get(at).sparse(table, positions[at], row, firstSparse[at], entries);
    }
  }

  private void dense(FeatureTable table, int[] positions, int row, float[] into, int from) {
    for (int at = 0; at < positions.length; at++) {
      encoders.get(at).dense(table, positions[at], row, into, from + firstDense[at]);
    }
  }

  private int[] positions(FeatureTable table) {
    return encoders.stream()
        .mapToInt(encoder -> table.positionOf(encoder.state().column()))
        .toArray();
  }

  private static void checkRow(FeatureTable table, int row) {
    if (row < 0 || row >= table.rowCount()) {
      throw new IllegalArgumentException(
          "row is %d, must be 0 to %d".formatted(row, table.rowCount() - 1));
    }
  }
}
