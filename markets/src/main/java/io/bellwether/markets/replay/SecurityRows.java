package io.bellwether.markets.replay;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Row;
import io.bellwether.markets.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code securities.csv}. */
final class SecurityRows {

  static final String ITEM = "item";
  static final String AS_OF = "asOf";
  private static final String CURRENCY = "currency";

  static final List<String> REQUIRED = List.of(ITEM, CURRENCY, AS_OF);

  private SecurityRows() {}

  /** In order of the file. */
  static List<Security> read(Path file, BadRows badRows) {
    Map<SecurityId, Security> securities = new LinkedHashMap<>();
    Table.open(file, REQUIRED)
        .forEach(
            badRows,
            row -> {
              Security security = security(row);
              if (securities.putIfAbsent(security.id(), security) != null) {
                throw new BadValueException(
                    ITEM, row.text(ITEM), "another than in every line above");
              }
            });
    return List.copyOf(securities.values());
  }

  static Security security(Row row) throws BadValueException {
    SecurityId id = row.parsed(ITEM, SecurityId::new);
    Instant asOf = row.parsed(AS_OF, Moments::ofFacts);
    String ticker = row.known("ticker", SecurityId::requireTicker);
    Isin isin = row.known("isin", Isin::new);
    Mic mic = row.known("mic", Mic::new);
    return new Security(
        id,
        ticker == null ? tickerOf(id) : ticker,
        isin == null ? isinOf(id) : isin,
        mic == null ? micOf(id) : mic,
        row.text("name"),
        row.constant("instrumentClass", InstrumentClass.class),
        row.text("sector"),
        row.text("industry"),
        row.text("country"),
        row.list("indices"),
        row.parsed(CURRENCY, Money::requireCurrency),
        figures(row),
        asOf,
        new Provenance("csv", "securities.csv", asOf, null));
  }

  private static Map<Figure, BigDecimal> figures(Row row) throws BadValueException {
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      if (!row.text(figure.name()).isEmpty()) {
        figures.put(figure, row.decimal(figure.name()));
      }
    }
    return figures;
  }

  private static String tickerOf(SecurityId id) {
    return isIsin(id) ? "" : id.value().substring(id.value().indexOf(':') + 1);
  }

  private static @Nullable Isin isinOf(SecurityId id) {
    return isIsin(id) ? new Isin(id.value()) : null;
  }

  private static @Nullable Mic micOf(SecurityId id) {
    return isIsin(id) ? null : new Mic(id.value().substring(0, id.value().indexOf(':')));
  }

  private static boolean isIsin(SecurityId id) {
    return id.value().indexOf(':') < 0;
  }
}
