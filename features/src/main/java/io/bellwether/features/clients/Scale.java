package io.bellwether.features.clients;

import java.util.Arrays;

/** Between which values a feature is scaled. */
record Scale(double low, double high) {

  /**
   * From one quantile of the known values to another; from the least to the greatest where those
   * are the same. Infinite values are none to be scaled by. Between two ranks a quantile is
   * interpolated linearly.
   */
  static Scale of(double[] known, double low, double high) {
    double[] ascending = Arrays.stream(known).filter(Double::isFinite).sorted().toArray();
    if (ascending.length == 0) {
      return new Scale(0, 0);
    }
    Scale inner = new Scale(quantile(ascending, low), quantile(ascending, high));
    return inner.low < inner.high
        ? inner
        : new Scale(ascending[0], ascending[ascending.length - 1]);
  }

  private static double quantile(double[] ascending, double share) {
    double rank = share * (ascending.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (rank - below) * (ascending[above] - ascending[below]);
  }

  /**
   * The column with this scale, the mean and the reach of the clients that it was fitted on.
   *
   * @param values NaN where unknown
   */
  ClientColumn fitted(ClientColumn column, double[] values) {
    ClientColumn bare = new ClientColumn(column.quantity(), column.category(), low, high, 0, 0);
    double sum = 0;
    long known = 0;
    double least = 1;
    double greatest = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double scaled = bare.scaled(value);
        // a plain loop: the order of a stream's sum is not promised, and the bits must be
        sum += scaled;
        known++;
        least = Math.min(least, scaled);
        greatest = Math.max(greatest, scaled);
      }
    }
    double mean = known == 0 ? 0 : Math.clamp(sum / known, 0.0, 1.0);
    double reach = greatest > least ? greatest - least : 0;
    if (reach == 0) {
      // nobody differs: a difference that comes later tells nothing about these clients
      return new ClientColumn(column.quantity(), column.category(), low, low, mean, 0);
    }
    return new ClientColumn(column.quantity(), column.category(), low, high, mean, reach);
  }
}
