package io.bellwether.markets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pearson's test of drawn values against expected shares.
 *
 * @see "Pearson: On the criterion that a given system of deviations..., Phil. Mag. 50, 1900"
 */
public final class ChiSquare {

  /** Critical values at the level 0.001 by degrees of freedom, from 1. */
  private static final List<Double> CRITICAL =
      List.of(10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322, 26.124, 27.877);

  private ChiSquare() {}

  /**
   * The statistic over its critical value: below 1 the draws may well follow the shares.
   *
   * @param shares of every value that may be drawn, in any unit
   */
  public static <T> double of(Collection<T> drawn, Map<T, Double> shares) {
    Map<T, Long> counts =
        drawn.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    if (!shares.keySet().containsAll(counts.keySet())) {
      return Double.POSITIVE_INFINITY;
    }
    double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    double statistic = 0;
    for (Map.Entry<T, Double> share : shares.entrySet()) {
      double expected = drawn.size() * share.getValue() / total;
      double off = counts.getOrDefault(share.getKey(), 0L) - expected;
      statistic += off * off / expected;
    }
    return statistic / CRITICAL.get(shares.size() - 2);
  }
}
