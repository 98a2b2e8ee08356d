package io.bellwether.markets.export;

/** Hears how far an export is, on the thread that reads the feed, and may end it. */
@FunctionalInterface
public interface ExportListener {

  /** Hears of nothing and never ends anything. */
  ExportListener NOBODY = read -> true;

  /**
   * Called every few thousand events.
   *
   * @param read events of each kind that the feed has handed over
   * @return whether to go on; else the export ends as cancelled
   */
  boolean goesOn(RowCounts read);
}
