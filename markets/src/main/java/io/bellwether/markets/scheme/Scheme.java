package io.bellwether.markets.scheme;

import io.bellwether.markets.draw.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * The published scheme of purchases. In every block of four weeks each investor buys in one week,
 * each as likely, k = 1 to 7 distinct securities, each k as likely:
 *
 * <ul>
 *   <li>k = 1, 2: all from the popular list;
 *   <li>k = 3, 4: two members of the index in popular sectors, the rest members in other sectors;
 *   <li>k = 5, 6, 7: two members in popular sectors, k - 3 in other sectors, one security outside
 *       the index.
 * </ul>
 *
 * <p>Within a group each security is as likely. Hence these trades carry no taste: who an investor
 * is says nothing about what he buys, and what he bought says nothing about what he will buy beyond
 * the sizes of the groups. A recommender can learn popularity from them and no more.
 *
 * <p>The purchase of an investor in a block is the same whoever asks and in whichever order. Drawn
 * are the week, k, the securities group by group, then each order's second, quantity and channel.
 */
public final class Scheme {

  private static final long STREAM = 2;
  private static final int MOST_ORDERS = 7;
  private static final List<String> CHANNELS = List.of("web", "mobile", "branch");

  private final long seed;
  private final Assortment assortment;
  private final Weeks weeks;

  public Scheme(long seed, Assortment assortment, Weeks weeks) {
    this.seed = seed;
    this.assortment = assortment;
    this.weeks = weeks;
  }

  /** What is bought from. */
  public Assortment assortment() {
    return assortment;
  }

  public Weeks weeks() {
    return weeks;
  }

  /** The week in which an investor, counted from 1, buys in a block, counted from 0. */
  int week(int investor, int block) {
    return week(draws(investor, block), block);
  }

  /** How many orders the investor gives in the block. */
  int orderCount(int investor, int block) {
    Draws draws = draws(investor, block);
    week(draws, block);
    return orderCount(draws);
  }

  /** What an investor, counted from 1, buys in a block, counted from 0. */
  public Purchase purchase(int investor, int block) {
    Draws draws = draws(investor, block);
    int week = week(draws, block);
    List<Purchase.Order> orders = new ArrayList<>(MOST_ORDERS);
    for (Listing listing : choose(draws, orderCount(draws))) {
      orders.add(order(draws, listing));
    }
    return new Purchase(week, orders);
  }

  private Draws draws(int investor, int block) {
    return Draws.at(seed, STREAM, investor, block);
  }

  private int week(Draws draws, int block) {
    return weeks.week(block, draws.below(Weeks.BLOCK));
  }

  private static int orderCount(Draws draws) {
    return draws.between(1, MOST_ORDERS);
  }

  private List<Listing> choose(Draws draws, int k) {
    List<Listing> chosen = new ArrayList<>(k);
    if (k <= 2) {
      sample(draws, assortment.popular(), k, chosen);
    } else if (k <= 4) {
      sample(draws, assortment.popularSectors(), 2, chosen);
      sample(draws, assortment.otherSectors(), k - 2, chosen);
    } else {
      sample(draws, assortment.popularSectors(), 2, chosen);
      sample(draws, assortment.otherSectors(), k - 3, chosen);
      sample(draws, assortment.outsideIndex(), 1, chosen);
    }
    return chosen;
  }

  /** Adds that many securities of the group that are not chosen yet. */
  private static void sample(Draws draws, List<Listing> group, int count, List<Listing> chosen) {
    int wanted = chosen.size() + count;
    while (chosen.size() < wanted) {
      Listing drawn = group.get(draws.below(group.size()));
      if (!chosen.contains(drawn)) {
        chosen.add(drawn);
      }
    }
  }

  private static Purchase.Order order(Draws draws, Listing listing) {
    int tradingSecond = draws.below(Weeks.TRADING_SECONDS);
    QuantityRange range = QuantityRange.of(listing.sector());
    int quantity = draws.between(range.least(), range.most());
    return new Purchase.Order(
        listing, tradingSecond, quantity, CHANNELS.get(draws.below(CHANNELS.size())));
  }
}
