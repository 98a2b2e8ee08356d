package io.bellwether.markets.export;

/**
 * How many rows each table has.
 *
 * @param investors an investor counts again when facts about the investor change
 */
public record RowCounts(long securities, long investors, long trades, long closes) {}
