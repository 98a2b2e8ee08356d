package io.bellwether.markets.replay;

import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.table.BadRow;
import io.bellwether.markets.table.BadRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A recorded market, in its own order of time: at equal times closing prices of the day before,
 * then facts about investors, then trades, each as their file has them. Rows that are wrong are
 * left out and can be asked for; who trades before the first facts is handed over as an investor of
 * whom nothing is known yet. Times are those of the record; how fast they pass is for the reader to
 * say.
 *
 * <p>Two layouts are read. <b>FAR-Trans</b>, as the data set describes itself: {@code
 * customer_information.csv, asset_information.csv, markets.csv, limit_prices.csv, transactions.csv,
 * close_prices.csv}. Its trades are dated by the day and set at 12:00 UTC; a unit's price is the
 * total value over the units, in euros to eight decimals; securities carry their first price.
 *
 * <p><b>CSV</b>: UTF-8, comma-separated, a header with the names of columns in any order, further
 * columns passed over; empty means unknown. Lists are separated by semicolons, moments are such as
 * {@code 2022-11-29T10:15:00Z}, a day alone is its start, for a trade 12:00 UTC.
 *
 * <ul>
 *   <li>{@code trades.csv}: {@code user, item, side} (BUY or SELL), {@code quantity, price,
 *       currency} (ISO 4217), {@code timestamp} or {@code time}; may have {@code trade}, an id of
 *       its own for each row (else the id comes from the file's digest and the line), and {@code
 *       channel}.
 *   <li>{@code investors.csv}: {@code user, asOf}; may have {@code sex, ageYears, maritalStatus,
 *       education, hasChildren} (true or false), {@code riskProfile, region, occupation, deposit,
 *       depositCurrency, capacityFrom, capacityBelow, capacityCurrency, predicted} (a list of
 *       RISK_PROFILE, CAPACITY), {@code type} (INDIVIDUAL or ORGANISATION), {@code segment,
 *       optedOutOfOffers} (true or false). A user may stand in several rows of different {@code
 *       asOf}.
 *   <li>{@code securities.csv}, which may be missing, then securities are those of the log: {@code
 *       item} (an ISIN or MIC:TICKER), {@code currency, asOf}; may have {@code ticker, isin, mic,
 *       name, instrumentClass, sector, industry, country, indices} (a list) and a column for each
 *       {@link io.bellwether.contracts.event.Figure}, by its name.
 *   <li>{@code closes.csv}, which may be missing: {@code item, day, close, currency}.
 * </ul>
 *
 * Enumerations are written as the events name them, in capital letters or small.
 */
public final class ReplayFeed implements Feed {

  private final Recording recording;
  private final BadRows badRows;
  private final int unknownAtFirst;

  private ReplayFeed(Recording recording, BadRows badRows) {
    this.recording = recording;
    this.badRows = badRows;
    this.unknownAtFirst = Reading.unknownAtFirst(recording);
  }

  /**
   * Reads a folder in the layout of FAR-Trans.
   *
   * @throws io.bellwether.markets.table.UnusableTableException when a file or column is missing
   */
  public static ReplayFeed ofFarTrans(Path folder) {
    BadRows badRows = new BadRows();
    return new ReplayFeed(FarTransFolder.read(folder, badRows), badRows);
  }

  /**
   * Reads a folder in the layout of CSV.
   *
   * @throws io.bellwether.markets.table.UnusableTableException when a file or column is missing
   */
  public static ReplayFeed ofCsv(Path folder) {
    BadRows badRows = new BadRows();
    return new ReplayFeed(CsvFolder.read(folder, badRows), badRows);
  }

  /** Rows that were left out, at most {@link BadRows#MOST_KEPT} of them. */
  public List<BadRow> badRows() {
    return badRows.list();
  }

  /** How many rows were left out. */
  public long badRowCount() {
    return badRows.count();
  }

  @Override
  public String name() {
    return recording.name();
  }

  @Override
  public Counts counts() {
    return new Counts(
        recording.securities().size(),
        recording.facts().size() + unknownAtFirst,
        recording.trades().count(),
        true);
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(recording.notes());
    if (unknownAtFirst > 0) {
      notes.add(
          "investors who trade before the first facts about them, and are unknown until then: "
              + unknownAtFirst);
    }
    if (!recording.trades().cameInOrder()) {
      notes.add("the trades of the file go back in time and were put in order");
    }
    notes.addAll(badRows.notes());
    return notes;
  }

  @Override
  public void read(Reader reader) {
    new Reading(recording, reader).run();
  }
}
