package io.bellwether.markets.replay;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.replay.columns.CloseColumns;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Row;
import io.bellwether.markets.table.Table;
import io.bellwether.markets.table.UnusableTableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a folder in the layout of CSV that {@link ReplayFeed} tells. */
final class CsvFolder {

  private static final String TRADE = "trade";
  private static final String USER = "user";
  private static final String ITEM = "item";
  private static final String SIDE = "side";
  private static final String QUANTITY = "quantity";
  private static final String PRICE = "price";
  private static final String CURRENCY = "currency";
  private static final String TIMESTAMP = "timestamp";
  private static final String TIME = "time";
  private static final String CHANNEL = "channel";
  private static final String DAY = "day";
  private static final String CLOSE = "close";

  private static final String INVESTORS_FILE = "investors.csv";
  private static final String SECURITIES_FILE = "securities.csv";
  private static final String TRADES_FILE = "trades.csv";
  private static final String CLOSES_FILE = "closes.csv";

  private static final int DIGEST_LENGTH = 16;

  private final Path folder;
  private final BadRows badRows;

  private CsvFolder(Path folder, BadRows badRows) {
    this.folder = folder;
    this.badRows = badRows;
  }

  static Recording read(Path folder, BadRows badRows) {
    return new CsvFolder(folder, badRows).read();
  }

  private Recording read() {
    boolean ownSecurities = has(SECURITIES_FILE);
    List<Security> securities =
        ownSecurities ? SecurityRows.read(folder.resolve(SECURITIES_FILE), badRows) : List.of();
    List<Investor> facts = InvestorRows.read(folder.resolve(INVESTORS_FILE), badRows);
    List<InvestorId> investors = facts.stream().map(Investor::id).toList();
    TradeRows rows =
        ownSecurities
            ? TradeRows.of(investors, securities.stream().map(Security::id).toList())
            : TradeRows.ofAnySecurity(investors);
    readTrades(rows);
    CloseColumns closes = new CloseColumns();
    if (has(CLOSES_FILE)) {
      readCloses(rows, closes);
    }
    return new Recording("csv", securities, facts, rows.trades(), closes, notes(ownSecurities));
  }

  private boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  private void readTrades(TradeRows rows) {
    Path file = folder.resolve(TRADES_FILE);
    Table table = Table.open(file, List.of(USER, ITEM, SIDE, QUANTITY, PRICE, CURRENCY));
    String time = timeColumn(file, table);
    String idPrefix = table.sha256().substring(0, DIGEST_LENGTH) + "-";
    table.forEach(badRows, row -> rows.add(TRADE, trade(row, rows, time, idPrefix)));
  }

  private static String timeColumn(Path file, Table table) {
    if (table.columns().contains(TIMESTAMP)) {
      return TIMESTAMP;
    }
    if (table.columns().contains(TIME)) {
      return TIME;
    }
    throw new UnusableTableException(
        file,
        "lacks the column %s; it has: %s".formatted(TIMESTAMP, String.join(", ", table.columns())));
  }

  private static Trade trade(Row row, TradeRows rows, String time, String idPrefix)
      throws BadValueException {
    String id = row.text(TRADE);
    return new Trade(
        id.isEmpty() ? idPrefix + row.line() : id,
        rows.investor(row, USER, INVESTORS_FILE),
        rows.security(row, ITEM, SECURITIES_FILE),
        side(row),
        row.decimal(QUANTITY),
        new Money(row.amount(PRICE), row.required(CURRENCY)),
        row.parsed(time, Moments::ofTrade),
        row.text(CHANNEL));
  }

  private static Side side(Row row) throws BadValueException {
    Side side = row.constant(SIDE, Side.class);
    if (side == null) {
      throw new BadValueException(SIDE, "", "BUY or SELL");
    }
    return side;
  }

  private void readCloses(TradeRows rows, CloseColumns closes) {
    Table.open(folder.resolve(CLOSES_FILE), List.of(ITEM, DAY, CLOSE, CURRENCY))
        .forEach(
            badRows,
            row ->
                closes.add(
                    rows.security(row, ITEM, SECURITIES_FILE),
                    row.date(DAY),
                    new Money(row.amount(CLOSE), row.required(CURRENCY))));
  }

  private static List<String> notes(boolean ownSecurities) {
    return ownSecurities
        ? List.of()
        : List.of("there is no securities.csv: the securities are those of the log");
  }
}
