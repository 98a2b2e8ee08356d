package io.bellwether.ranking.rules;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Securities of which only what a test says is known. */
final class SecurityBuilder {

  private final String ticker;
  private @Nullable Isin isin;
  private Mic mic = Mic.NO_MARKET;
  private String name = "";
  private @Nullable InstrumentClass instrumentClass;
  private String sector = "";
  private List<String> indices = List.of();
  private String currency = "USD";
  private final Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);

  private SecurityBuilder(String ticker) {
    this.ticker = ticker;
  }

  static SecurityBuilder security(String ticker) {
    return new SecurityBuilder(ticker);
  }

  /** The eleven characters before the check digit. */
  SecurityBuilder isin(String body) {
    for (int digit = 0; digit < 10 && isin == null; digit++) {
      try {
        isin = new Isin(body + digit);
      } catch (IllegalArgumentException e) {
        // another digit is the check digit
        isin = null;
      }
    }
    return this;
  }

  SecurityBuilder mic(String code) {
    mic = new Mic(code);
    return this;
  }

  SecurityBuilder name(String text) {
    name = text;
    return this;
  }

  SecurityBuilder kind(InstrumentClass kind) {
    instrumentClass = kind;
    return this;
  }

  SecurityBuilder sector(String text) {
    sector = text;
    return this;
  }

  SecurityBuilder indices(String... names) {
    indices = List.of(names);
    return this;
  }

  SecurityBuilder currency(String code) {
    currency = code;
    return this;
  }

  SecurityBuilder figure(Figure figure, String value) {
    figures.put(figure, new BigDecimal(value));
    return this;
  }

  SecurityBuilder price(String value) {
    return figure(Figure.PRICE, value);
  }

  Security build() {
    SecurityId id = isin != null ? SecurityId.of(isin) : SecurityId.of(mic, ticker);
    return new Security(
        id,
        ticker,
        isin,
        mic,
        name,
        instrumentClass,
        sector,
        "",
        "",
        indices,
        currency,
        figures,
        Instant.EPOCH,
        new Provenance("test", "", Instant.EPOCH, null));
  }
}
