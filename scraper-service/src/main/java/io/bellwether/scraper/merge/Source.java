package io.bellwether.scraper.merge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where securities come from, and whose word counts. An exchange names what it lists; a screener
 * describes and measures best; a bank's list is the last resort for both. Two sources of one kind
 * are the same authority: the newer word counts.
 */
public enum Source {
  /** A screener's pages. */
  MARKET_SITE("market-site", Kind.SCREENER),
  /** A screener's export. */
  SCREENER_FILE("csv", Kind.SCREENER),
  /** An exchange's page of constituents. */
  EXCHANGE("exchange", Kind.EXCHANGE),
  /** A file of constituents. */
  EXCHANGE_FILE("exchange-csv", Kind.EXCHANGE),
  /** The assets of the FAR-Trans set. */
  FAR_TRANS("far-trans", Kind.BANK),
  /** Any other name that a provenance may carry. */
  OTHER("", Kind.OTHER);

  /** What sort of authority a source is. */
  public enum Kind {
    EXCHANGE,
    SCREENER,
    BANK,
    OTHER
  }

  private static final Set<String> NAMING = Set.of(Fields.ISIN, Fields.TICKER, Fields.MIC);
  private static final List<Kind> ON_NAMING =
      List.of(Kind.EXCHANGE, Kind.BANK, Kind.SCREENER, Kind.OTHER);
  private static final List<Kind> ON_THE_REST =
      List.of(Kind.SCREENER, Kind.BANK, Kind.EXCHANGE, Kind.OTHER);

  private final String label;
  private final Kind kind;

  Source(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** As a provenance names it. */
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  public static Source labelled(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElse(OTHER);
  }

  /** The lower, the more its word on the field counts. */
  int rank(String field) {
    return (NAMING.contains(field) ? ON_NAMING : ON_THE_REST).indexOf(kind);
  }
}
