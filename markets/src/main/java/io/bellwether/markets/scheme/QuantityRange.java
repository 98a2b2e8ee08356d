package io.bellwether.markets.scheme;

import java.util.Map;

/**
 * How many units of a security one trade buys: whole units, both ends included, each as likely.
 *
 * @param least above 0
 */
record QuantityRange(int least, int most) {

  /** For a sector that the table does not name. */
  static final QuantityRange OTHERWISE = new QuantityRange(1, 30);

  /** Lots by sector: fewer units where a unit tends to cost more. */
  private static final Map<String, QuantityRange> BY_SECTOR =
      Map.ofEntries(
          Map.entry("Technology", new QuantityRange(1, 20)),
          Map.entry("Healthcare", new QuantityRange(1, 25)),
          Map.entry("Financial", new QuantityRange(2, 40)),
          Map.entry("Communication Services", new QuantityRange(1, 30)),
          Map.entry("Consumer Cyclical", new QuantityRange(1, 30)),
          Map.entry("Consumer Defensive", new QuantityRange(2, 40)),
          Map.entry("Industrials", new QuantityRange(1, 30)),
          Map.entry("Energy", new QuantityRange(5, 80)),
          Map.entry("Basic Materials", new QuantityRange(5, 60)),
          Map.entry("Utilities", new QuantityRange(5, 60)),
          Map.entry("Real Estate", new QuantityRange(2, 40)));

  static QuantityRange of(String sector) {
    return BY_SECTOR.getOrDefault(sector, OTHERWISE);
  }
}
