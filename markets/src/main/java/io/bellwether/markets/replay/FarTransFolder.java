package io.bellwether.markets.replay;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.fartrans.FarTrans;
import io.bellwether.markets.replay.columns.CloseColumns;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Row;
import io.bellwether.markets.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a folder in the layout of FAR-Trans. */
final class FarTransFolder {

  private static final String CUSTOMER = "customerID";
  private static final String ISIN = "ISIN";
  private static final String ID = "transactionID";
  private static final String TYPE = "transactionType";
  private static final String DATE = "timestamp";
  private static final String TOTAL = "totalValue";
  private static final String UNITS = "units";
  private static final String CHANNEL = "channel";
  private static final String CLOSE = "closePrice";

  private static final String CURRENCY = "EUR";
  private static final int PRICE_SCALE = 8;

  private static final String CUSTOMERS_FILE = "customer_information.csv";
  private static final String ASSETS_FILE = "asset_information.csv";

  private FarTransFolder() {}

  static Recording read(Path folder, BadRows badRows) {
    FarTrans set = FarTrans.read(folder, FarTrans.Priced.FIRST, badRows);
    TradeRows rows =
        TradeRows.of(
            set.investors().stream().map(Investor::id).toList(),
            set.securities().stream().map(Security::id).toList());
    Table.open(
            folder.resolve("transactions.csv"),
            List.of(CUSTOMER, ISIN, ID, TYPE, DATE, TOTAL, UNITS, CHANNEL))
        .forEach(badRows, row -> rows.add(ID, trade(row, rows)));
    List<String> notes = new ArrayList<>(set.notes());
    notes.add("of a trade only the day is recorded: every one is set at 12:00 UTC");
    return new Recording(
        "far-trans",
        set.securities(),
        set.investors(),
        rows.trades(),
        closes(folder, rows, badRows),
        notes);
  }

  private static Trade trade(Row row, TradeRows rows) throws BadValueException {
    BigDecimal units = row.decimal(UNITS);
    if (units.signum() <= 0) {
      throw new BadValueException(UNITS, row.text(UNITS), "above 0");
    }
    BigDecimal price = row.amount(TOTAL).divide(units, PRICE_SCALE, RoundingMode.HALF_EVEN);
    return new Trade(
        row.required(ID),
        rows.investor(row, CUSTOMER, CUSTOMERS_FILE),
        rows.security(row, ISIN, ASSETS_FILE),
        row.parsed(TYPE, FarTransFolder::side),
        units,
        new Money(price, CURRENCY),
        row.parsed(DATE, Moments::ofTrade),
        row.text(CHANNEL));
  }

  private static Side side(String text) {
    return switch (text) {
      case "Buy" -> Side.BUY;
      case "Sell" -> Side.SELL;
      default -> throw new InvalidValueException(TYPE, text, "Buy or Sell");
    };
  }

  private static CloseColumns closes(Path folder, TradeRows rows, BadRows badRows) {
    CloseColumns closes = new CloseColumns();
    Table.open(folder.resolve("close_prices.csv"), List.of(ISIN, DATE, CLOSE))
        .forEach(
            badRows,
            row ->
                closes.add(
                    rows.security(row, ISIN, ASSETS_FILE),
                    row.date(DATE),
                    new Money(row.amount(CLOSE), CURRENCY)));
    return closes;
  }
}
