package io.bellwether.markets.export.table;

import static io.bellwether.tables.Column.Kind.AMOUNT;
import static io.bellwether.tables.Column.Kind.DAY;
import static io.bellwether.tables.Column.Kind.FIGURE;
import static io.bellwether.tables.Column.Kind.FLAG;
import static io.bellwether.tables.Column.Kind.KEY;
import static io.bellwether.tables.Column.Kind.MOMENT;
import static io.bellwether.tables.Column.Kind.TEXT;
import static io.bellwether.tables.Column.Kind.WHOLE;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.money.Money;
import io.bellwether.tables.Column;
import io.bellwether.tables.RowWriter;
import io.bellwether.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of an export. Names of enums are written as the contracts have them. */
public final class Tables {

  /** Stands between two indices of a security. */
  public static final String BETWEEN_INDICES = ";";

  public static final Table<Trade> TRADES =
      new Table<>(
          "trades",
          List.of(
              new Column("trade", KEY),
              new Column("user", TEXT),
              new Column("item", TEXT),
              new Column("side", TEXT),
              new Column("quantity", AMOUNT),
              new Column("price", AMOUNT),
              new Column("currency", TEXT),
              new Column("time", MOMENT),
              new Column("channel", TEXT)),
          Tables::write);

  /** An investor comes again when facts about the investor change. */
  public static final Table<Investor> INVESTORS =
      new Table<>(
          "investors",
          List.of(
              new Column("user", TEXT),
              new Column("sex", TEXT),
              new Column("ageYears", WHOLE),
              new Column("maritalStatus", TEXT),
              new Column("education", TEXT),
              new Column("hasChildren", FLAG),
              new Column("riskProfile", TEXT),
              new Column("region", TEXT),
              new Column("occupation", TEXT),
              new Column("deposit", AMOUNT),
              new Column("depositCurrency", TEXT),
              new Column("capacityFrom", AMOUNT),
              new Column("capacityBelow", AMOUNT),
              new Column("capacityCurrency", TEXT),
              new Column("predicted", TEXT),
              new Column("type", TEXT),
              new Column("segment", TEXT),
              new Column("optedOutOfOffers", FLAG),
              new Column("asOf", MOMENT)),
          Tables::write);

  public static final Table<Close> CLOSES =
      new Table<>(
          "closes",
          List.of(
              new Column("item", TEXT),
              new Column("day", DAY),
              new Column("close", AMOUNT),
              new Column("currency", TEXT)),
          Tables::write);

  /** The name of the table of securities. */
  public static final String SECURITIES = "securities";

  private Tables() {}

  /**
   * Securities with a column for each of the figures, by its name and in order of the contracts.
   */
  public static Table<Security> securities(Set<Figure> figures) {
    List<Figure> ordered = figures.stream().sorted().toList();
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column("item", TEXT),
                new Column("ticker", TEXT),
                new Column("isin", TEXT),
                new Column("mic", TEXT),
                new Column("name", TEXT),
                new Column("instrumentClass", TEXT),
                new Column("sector", TEXT),
                new Column("industry", TEXT),
                new Column("country", TEXT),
                new Column("indices", TEXT),
                new Column("currency", TEXT),
                new Column("asOf", MOMENT)));
    ordered.forEach(figure -> columns.add(new Column(figure.name(), FIGURE)));
    return new Table<>(SECURITIES, columns, (security, row) -> write(security, ordered, row));
  }

  private static void write(Trade trade, RowWriter row) throws IOException {
    row.text(trade.id());
    row.text(trade.investorId().value());
    row.text(trade.securityId().value());
    row.text(trade.side().name());
    row.decimal(trade.quantity());
    row.decimal(trade.price().amount());
    row.text(trade.price().currency());
    row.moment(trade.executedAt());
    row.text(trade.channel());
  }

  private static void write(Investor investor, RowWriter row) throws IOException {
    row.text(investor.id().value());
    row.text(nameOf(investor.sex()));
    row.whole(investor.ageYears());
    row.text(nameOf(investor.maritalStatus()));
    row.text(nameOf(investor.education()));
    row.flag(investor.hasChildren());
    row.text(nameOf(investor.riskProfile()));
    row.text(investor.region());
    row.text(nameOf(investor.occupation()));
    Money deposit = investor.deposit();
    row.decimal(deposit == null ? null : deposit.amount());
    row.text(deposit == null ? null : deposit.currency());
    writeCapacity(investor, row);
    row.text(nameOf(investor.relationship().type()));
    row.text(investor.relationship().segment());
    row.flag(investor.relationship().optedOutOfOffers());
    row.moment(investor.asOf());
  }

  private static void writeCapacity(Investor investor, RowWriter row) throws IOException {
    Capacity capacity = investor.capacity();
    Money below = capacity == null ? null : capacity.below();
    row.decimal(capacity == null ? null : capacity.from().amount());
    row.decimal(below == null ? null : below.amount());
    row.text(capacity == null ? null : capacity.from().currency());
    row.text(
        investor.predicted().stream()
            .map(InvestorAttribute::name)
            .sorted()
            .collect(Collectors.joining(";")));
  }

  private static void write(Close close, RowWriter row) throws IOException {
    row.text(close.security().value());
    row.day(close.day());
    row.decimal(close.price().amount());
    row.text(close.price().currency());
  }

  private static void write(Security security, List<Figure> figures, RowWriter row)
      throws IOException {
    row.text(security.id().value());
    row.text(security.ticker());
    row.text(security.isin() == null ? null : security.isin().value());
    row.text(security.mic() == null ? null : security.mic().value());
    row.text(security.name());
    row.text(nameOf(security.instrumentClass()));
    row.text(security.sector());
    row.text(security.industry());
    row.text(security.country());
    row.text(String.join(BETWEEN_INDICES, security.indices()));
    row.text(security.currency());
    row.moment(security.asOf());
    for (Figure figure : figures) {
      row.decimal(security.figure(figure));
    }
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
