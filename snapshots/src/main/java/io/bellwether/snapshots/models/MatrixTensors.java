package io.bellwether.snapshots.models;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** A sparse matrix as three tensors: {@code NAME.{row_starts I32, columns I32, values F32}}. */
public final class MatrixTensors {

  private MatrixTensors() {}

  public static void write(TensorSink sink, String name, CsrMatrix matrix) {
    sink.add(name + ".row_starts", matrix.rowStarts(), matrix.rowStarts().length);
    sink.add(name + ".columns", matrix.columns(), matrix.nonZeroCount());
    sink.add(name + ".values", matrix.values(), matrix.nonZeroCount());
  }

  /**
   * @throws IllegalArgumentException if the three do not make a matrix of so many columns
   */
  public static CsrMatrix read(TensorSource source, String name, int columnCount) {
    int[] rowStarts = source.ints(name + ".row_starts");
    return CsrMatrix.of(
        rowStarts.length - 1,
        columnCount,
        rowStarts,
        source.ints(name + ".columns"),
        source.floats(name + ".values"));
  }
}
