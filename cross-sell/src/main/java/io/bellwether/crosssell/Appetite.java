package io.bellwether.crosssell;

import io.bellwether.crosssell.held.Holdings;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * How much more than the average a client buys: {@code (n + 1) / (mean + 1)} of a count n, such as
 * that of purchases. Who buys often is likelier to buy any given security too; without it a
 * campaign would name those of the right taste who hardly ever buy. The 1 keeps a client without a
 * purchase in the race.
 */
public final class Appetite {

  private Appetite() {}

  /** Everybody alike. */
  public static IntToDoubleFunction none() {
    return client -> 1;
  }

  /** By how many securities each client holds at this moment. */
  public static IntToDoubleFunction byHoldings(Holdings holdings) {
    return byCounts(holdings.clientCount(), client -> holdings.of(client).size());
  }

  /**
   * By a count of each client, of purchases within a year for instance, taken at once.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public static IntToDoubleFunction byCounts(int clientCount, IntUnaryOperator counts) {
    double[] appetites = new double[clientCount];
    double sum = 0;
    for (int client = 0; client < clientCount; client++) {
      int count = counts.applyAsInt(client);
      if (count < 0) {
        throw new IllegalArgumentException(
            "count of client %d is %d, must be at least 0".formatted(client, count));
      }
      appetites[client] = count + 1.0;
      sum += appetites[client];
    }
    double mean = sum / clientCount;
    for (int client = 0; client < clientCount; client++) {
      appetites[client] /= mean;
    }
    return client -> appetites[client];
  }
}
