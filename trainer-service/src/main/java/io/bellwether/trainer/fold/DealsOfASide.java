package io.bellwether.trainer.fold;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.features.clients.DealColumns;
import io.bellwether.features.clients.DealTerms;
import java.util.List;

/**
 * The trades of one side that count, of investors and securities that are known, in the order in
 * which their ids were first named.
 */
final class DealsOfASide {

  private final int[] investors;
  private final int[] securities;
  private final long[] epochSeconds;
  private final double[] values;
  private final DealColumns columns;

  private DealsOfASide(
      int[] investors,
      int[] securities,
      long[] epochSeconds,
      double[] values,
      DealColumns columns) {
    this.investors = investors;
    this.securities = securities;
    this.epochSeconds = epochSeconds;
    this.values = values;
    this.columns = columns;
  }

  /**
   * @param investorIndex by number, -1 for one who is not in the set
   * @param securityIndex by number, -1 for one that nobody described
   */
  static DealsOfASide of(
      TradeColumns trades,
      boolean bought,
      int[] investorIndex,
      int[] securityIndex,
      List<DealTerms> terms) {
    int size = 0;
    for (int row = 0; row < trades.size(); row++) {
      size += belongs(trades, row, bought, investorIndex, securityIndex) ? 1 : 0;
    }
    int[] investors = new int[size];
    int[] securities = new int[size];
    long[] epochSeconds = new long[size];
    double[] values = new double[size];
    float[] quantities = new float[size];
    short[] made = new short[size];
    int at = 0;
    for (int row = 0; row < trades.size(); row++) {
      if (belongs(trades, row, bought, investorIndex, securityIndex)) {
        investors[at] = investorIndex[trades.investor(row)];
        securities[at] = securityIndex[trades.security(row)];
        epochSeconds[at] = trades.epochSecond(row);
        values[at] = trades.value(row);
        quantities[at] = trades.quantity(row);
        made[at] = trades.terms(row);
        at++;
      }
    }
    return new DealsOfASide(
        investors,
        securities,
        epochSeconds,
        values,
        new DealColumns(investors, securities, epochSeconds, values, quantities, made, terms));
  }

  private static boolean belongs(
      TradeColumns trades, int row, boolean bought, int[] investorIndex, int[] securityIndex) {
    return trades.counts(row)
        && trades.isBuy(row) == bought
        && investorIndex[trades.investor(row)] >= 0
        && securityIndex[trades.security(row)] >= 0;
  }

  /** Each of weight 1; its price is that of the whole purchase. */
  Interactions interactions() {
    float[] prices = new float[values.length];
    for (int at = 0; at < prices.length; at++) {
      prices[at] = (float) Math.min(values[at], Float.MAX_VALUE);
    }
    return new Interactions(investors, securities, epochSeconds, new float[0], prices);
  }

  double[] values() {
    return values;
  }

  DealColumns columns() {
    return columns;
  }
}
