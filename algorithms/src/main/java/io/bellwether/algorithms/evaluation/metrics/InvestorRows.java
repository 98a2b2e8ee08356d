package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;

/** Some investors' rows of a matrix, as a smaller matrix in their order. */
public final class InvestorRows {

  private InvestorRows() {}

  public static CsrMatrix of(CsrMatrix matrix, int[] investors) {
    int[] starts = starts(matrix, investors);
    int[] columns = new int[starts[investors.length]];
    float[] values = new float[columns.length];
    for (int row = 0; row < investors.length; row++) {
      int from = matrix.rowStart(investors[row]);
      int length = starts[row + 1] - starts[row];
      System.arraycopy(matrix.columns(), from, columns, starts[row], length);
      System.arraycopy(matrix.values(), from, values, starts[row], length);
    }
    return CsrMatrix.of(investors.length, matrix.columnCount(), starts, columns, values);
  }

  public static TrainingInteractions of(TrainingInteractions interactions, int[] investors) {
    CsrMatrix all = interactions.matrix();
    CsrMatrix rows = of(all, investors);
    long[] latest = new long[rows.nonZeroCount()];
    for (int row = 0; row < investors.length; row++) {
      int shift = all.rowStart(investors[row]) - rows.rowStart(row);
      for (int at = rows.rowStart(row); at < rows.rowEnd(row); at++) {
        latest[at] = interactions.latestEpochSecond(at + shift);
      }
    }
    return new TrainingInteractions(rows, latest);
  }

  private static int[] starts(CsrMatrix matrix, int[] investors) {
    int[] starts = new int[investors.length + 1];
    for (int row = 0; row < investors.length; row++) {
      starts[row + 1] = starts[row] + matrix.rowLength(investors[row]);
    }
    return starts;
  }
}
