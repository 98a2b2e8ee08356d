package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one security as of one moment. Texts that are unknown are empty, identifiers
 * that are unknown are null, figures that are unknown are absent.
 *
 * @param currency ISO 4217, of every figure whose unit is money
 */
public record Security(
    SecurityId id,
    String ticker,
    @Nullable Isin isin,
    @Nullable Mic mic,
    String name,
    @Nullable InstrumentClass instrumentClass,
    String sector,
    String industry,
    String country,
    List<String> indices,
    String currency,
    Map<Figure, BigDecimal> figures,
    Instant asOf,
    Provenance provenance)
    implements DomainEvent {

  public Security {
    if (!ticker.isEmpty()) {
      SecurityId.requireTicker(ticker);
    }
    requireIdOf(id, isin, mic, ticker);
    Money.requireCurrency(currency);
    indices = List.copyOf(indices);
    Map<Figure, BigDecimal> checked = new EnumMap<>(Figure.class);
    figures.forEach((figure, value) -> checked.put(figure, figure.require(value)));
    figures = Collections.unmodifiableMap(checked);
    requireRange(figures);
  }

  public @Nullable BigDecimal figure(Figure figure) {
    return figures.get(figure);
  }

  /** The same facts, true from another moment on. */
  public Security withAsOf(Instant moment) {
    return new Security(
        id,
        ticker,
        isin,
        mic,
        name,
        instrumentClass,
        sector,
        industry,
        country,
        indices,
        currency,
        figures,
        moment,
        provenance);
  }

  private static void requireIdOf(
      SecurityId id, @Nullable Isin isin, @Nullable Mic mic, String ticker) {
    SecurityId expected =
        isin != null ? SecurityId.of(isin) : mic != null ? SecurityId.of(mic, ticker) : null;
    if (expected == null) {
      throw new InvalidValueException("mic", mic, "known when isin is not");
    }
    if (!expected.equals(id)) {
      throw new InvalidValueException("id", id.value(), expected + ", as its isin or mic says");
    }
  }

  private static void requireRange(Map<Figure, BigDecimal> figures) {
    BigDecimal low = figures.get(Figure.LOW_52_WEEKS);
    BigDecimal high = figures.get(Figure.HIGH_52_WEEKS);
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new InvalidValueException(
          "LOW_52_WEEKS", low.toPlainString(), "at most HIGH_52_WEEKS, " + high.toPlainString());
    }
  }
}
