package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one security as of one moment. Texts that are unknown are empty, identifiers
 * that are unknown are null, figures that are unknown are absent.
 *
 * @param id for ever; the ISIN where one was known when the security was first published, else
 *     {@code MIC:TICKER}, also when an ISIN or, after {@code XXXX}, a market was learned later
 * @param currency ISO 4217, of every figure whose unit is money
 * @param provenance of every field that no attribution names
 * @param delistedAt since when those who listed it no longer do; null while it is listed
 * @param attributions fields that another source told, each with where and as of when
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
    Provenance provenance,
    List<Attribution> attributions,
    Map<KeyDate, LocalDate> dates,
    Map<Trait, Boolean> traits,
    @Nullable Instant delistedAt)
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
    attributions = List.copyOf(attributions);
    dates = ordered(KeyDate.class, dates);
    traits = ordered(Trait.class, traits);
  }

  /** One source told all of it, and neither dates nor traits. */
  public Security(
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
      Provenance provenance) {
    this(
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
        asOf,
        provenance,
        List.of(),
        Map.of(),
        Map.of());
  }

  /** It is listed. */
  public Security(
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
      Provenance provenance,
      List<Attribution> attributions,
      Map<KeyDate, LocalDate> dates,
      Map<Trait, Boolean> traits) {
    this(
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
        asOf,
        provenance,
        attributions,
        dates,
        traits,
        null);
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
        provenance,
        attributions,
        dates,
        traits,
        delistedAt);
  }

  /** The same facts of a security that nobody lists since a moment, or that is listed: null. */
  public Security withDelistedAt(@Nullable Instant moment) {
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
        asOf,
        provenance,
        attributions,
        dates,
        traits,
        moment);
  }

  private static void requireIdOf(
      SecurityId id, @Nullable Isin isin, @Nullable Mic mic, String ticker) {
    if (isin == null && mic == null) {
      throw new InvalidValueException("mic", mic, "known when isin is not");
    }
    if (isin != null && id.namesAMarket()) {
      // the name it had before its ISIN was learned; the ticker may have changed since
      return;
    }
    SecurityId expected =
        isin != null
            ? SecurityId.of(isin)
            : SecurityId.of(Objects.requireNonNull(mic, "checked above"), ticker);
    // its market may have been learned later too
    if (!expected.equals(id)
        && (isin != null || !id.equals(SecurityId.of(Mic.NO_MARKET, ticker)))) {
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

  private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> keys, Map<K, V> map) {
    Map<K, V> ordered = new EnumMap<>(keys);
    ordered.putAll(map);
    return Collections.unmodifiableMap(ordered);
  }
}
