package io.bellwether.markets.scheme;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.markets.portrait.Portrait;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The trades of all investors as history would have them: in order of time, equal times in order of
 * investor and order. A trade's position in that order, from 0, names it.
 *
 * <p>One week is held at a time, as one {@code long} a trade that sorts as history does:
 *
 * <pre>second of the week (18 bits) | investor (20 bits) | order in the purchase (3 bits)</pre>
 */
public final class TradeHistory {

  /** Below 2^20, for which a sort key has room. */
  public static final int MOST_INVESTORS = 1_000_000;

  private static final int INVESTOR_BITS = 20;
  private static final int ORDER_BITS = 3;

  /** Takes the trades one by one. */
  @FunctionalInterface
  public interface Reader {
    void accept(int position, Trade trade);
  }

  private final Scheme scheme;
  private final int investorCount;
  private final IntFunction<String> idOf;

  /**
   * @param investorCount 1 to {@link #MOST_INVESTORS}
   * @param idOf gives a trade's id for its position
   */
  public TradeHistory(Scheme scheme, int investorCount, IntFunction<String> idOf) {
    this.scheme = scheme;
    this.investorCount = investorCount;
    this.idOf = idOf;
  }

  public int tradeCount() {
    int count = 0;
    for (int block = 0; block < scheme.weeks().blockCount(); block++) {
      for (int investor = 1; investor <= investorCount; investor++) {
        count += scheme.orderCount(investor, block);
      }
    }
    return count;
  }

  /** Hands over every trade in order of position. */
  public void forEach(Reader reader) {
    int position = 0;
    for (int week = scheme.weeks().from(); week <= scheme.weeks().to(); week++) {
      for (long key : keysOf(week)) {
        reader.accept(position, trade(week, key, idOf.apply(position)));
        position++;
      }
    }
  }

  private long[] keysOf(int week) {
    int block = scheme.weeks().blockOf(week);
    long[] keys = new long[tradeCount(week, block)];
    int filled = 0;
    for (int investor = 1; investor <= investorCount; investor++) {
      if (scheme.week(investor, block) == week) {
        Purchase purchase = scheme.purchase(investor, block);
        for (int order = 0; order < purchase.orders().size(); order++) {
          keys[filled++] = key(purchase.orders().get(order).tradingSecond(), investor, order);
        }
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  private int tradeCount(int week, int block) {
    int count = 0;
    for (int investor = 1; investor <= investorCount; investor++) {
      if (scheme.week(investor, block) == week) {
        count += scheme.orderCount(investor, block);
      }
    }
    return count;
  }

  private Trade trade(int week, long key, String id) {
    int investor = (int) (key >>> ORDER_BITS) & ((1 << INVESTOR_BITS) - 1);
    int position = (int) key & ((1 << ORDER_BITS) - 1);
    // drawn again rather than kept: cheaper than a week of orders in memory
    Purchase purchase = scheme.purchase(investor, scheme.weeks().blockOf(week));
    Purchase.Order order = purchase.orders().get(position);
    return new Trade(
        id,
        Portrait.idOf(investor),
        order.listing().id(),
        Side.BUY,
        BigDecimal.valueOf(order.quantity()),
        order.listing().price(),
        scheme.weeks().moment(week, order.tradingSecond()),
        order.channel());
  }

  private static long key(int tradingSecond, int investor, int order) {
    return ((long) tradingSecond << INVESTOR_BITS | investor) << ORDER_BITS | order;
  }
}
