package io.bellwether.scraper.figure;

import static io.bellwether.contracts.event.Figure.HIGH_52_WEEKS;
import static io.bellwether.contracts.event.Figure.LOW_52_WEEKS;
import static io.bellwether.contracts.event.Figure.MARKET_CAPITALISATION;
import static io.bellwether.contracts.event.Figure.PRICE;
import static io.bellwether.contracts.event.Figure.SHARES_FLOAT;
import static io.bellwether.contracts.event.Figure.SHARES_OUTSTANDING;

import io.bellwether.contracts.event.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Figures of one security that cannot all be right. Where nothing tells which of them is wrong, all
 * of them are withheld.
 *
 * <p>The factors are far from what is seen: of 8,560 securities of 2022 none had a price at twice
 * its highest, a capitalisation beyond 51 times what price and shares make (several classes of
 * shares do that), or a float beyond its shares.
 */
final class Contradictions {

  /** Figures that contradict each other, and how. */
  record Found(List<Figure> figures, String reason) {}

  private static final double MOST_BEYOND_RANGE = 2;
  private static final double MOST_CLASSES_OF_SHARES = 200;
  private static final double MOST_FLOAT = 2;

  private Contradictions() {}

  static List<Found> among(Map<Figure, BigDecimal> figures) {
    List<Found> found = new ArrayList<>();
    range(figures, found);
    capitalisation(figures, found);
    if (ratio(figures, SHARES_FLOAT, SHARES_OUTSTANDING) > MOST_FLOAT) {
      found.add(
          new Found(
              List.of(SHARES_FLOAT, SHARES_OUTSTANDING),
              "the float, %s, is more than the shares, %s"
                  .formatted(figures.get(SHARES_FLOAT), figures.get(SHARES_OUTSTANDING))));
    }
    return found;
  }

  private static void range(Map<Figure, BigDecimal> figures, List<Found> found) {
    BigDecimal low = figures.get(LOW_52_WEEKS);
    BigDecimal high = figures.get(HIGH_52_WEEKS);
    if (low != null && high != null && low.compareTo(high) > 0) {
      found.add(
          new Found(
              List.of(LOW_52_WEEKS, HIGH_52_WEEKS),
              "the lowest price, %s, is above the highest, %s".formatted(low, high)));
    } else if (low != null
        && high != null
        && (ratio(figures, LOW_52_WEEKS, PRICE) > MOST_BEYOND_RANGE
            || ratio(figures, PRICE, HIGH_52_WEEKS) > MOST_BEYOND_RANGE)) {
      found.add(
          new Found(
              List.of(PRICE, LOW_52_WEEKS, HIGH_52_WEEKS),
              "the price, %s, is far from its range of a year, %s to %s"
                  .formatted(figures.get(PRICE), low, high)));
    }
  }

  private static void capitalisation(Map<Figure, BigDecimal> figures, List<Found> found) {
    double expected = of(figures, PRICE) * of(figures, SHARES_OUTSTANDING);
    double orders = of(figures, MARKET_CAPITALISATION) / expected;
    if (orders > MOST_CLASSES_OF_SHARES || orders < 1 / MOST_CLASSES_OF_SHARES) {
      found.add(
          new Found(
              List.of(MARKET_CAPITALISATION, SHARES_OUTSTANDING),
              "the capitalisation, %s, is far from price times shares, %s times %s"
                  .formatted(
                      figures.get(MARKET_CAPITALISATION),
                      figures.get(PRICE),
                      figures.get(SHARES_OUTSTANDING))));
    }
  }

  /** NaN, which is beyond no bound, where one of them is unknown. */
  private static double ratio(Map<Figure, BigDecimal> figures, Figure above, Figure below) {
    return of(figures, above) / of(figures, below);
  }

  /** NaN for one that is unknown, and for 0, which sites write for too small to say. */
  private static double of(Map<Figure, BigDecimal> figures, Figure figure) {
    BigDecimal value = figures.get(figure);
    return value == null || value.signum() == 0 ? Double.NaN : value.doubleValue();
  }
}
