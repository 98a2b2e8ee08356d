package io.bellwether.scraper.merge;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sources tell of securities, for tests. */
record Told(
    Source source,
    String day,
    @Nullable String isin,
    @Nullable String mic,
    String ticker,
    String name,
    String sector,
    String currency,
    Map<Figure, String> figures) {

  static Told by(Source source, String day) {
    return new Told(source, day, null, null, "", "", "", "USD", Map.of());
  }

  Told isin(String known) {
    return new Told(source, day, known, mic, ticker, name, sector, currency, figures);
  }

  Told listed(@Nullable String market, String as) {
    return new Told(source, day, isin, market, as, name, sector, currency, figures);
  }

  Told named(String known) {
    return new Told(source, day, isin, mic, ticker, known, sector, currency, figures);
  }

  Told in(String known) {
    return new Told(source, day, isin, mic, ticker, name, known, currency, figures);
  }

  Told figures(String money, Map<Figure, String> known) {
    return new Told(source, day, isin, mic, ticker, name, sector, money, known);
  }

  Security security() {
    Isin known = isin == null ? null : new Isin(isin);
    Mic market = mic == null ? (isin == null ? Mic.NO_MARKET : null) : new Mic(mic);
    Instant moment = Instant.parse(day + "T00:00:00Z");
    Map<Figure, BigDecimal> values = new java.util.EnumMap<>(Figure.class);
    figures.forEach((figure, value) -> values.put(figure, new BigDecimal(value)));
    return new Security(
        known != null
            ? SecurityId.of(known)
            : SecurityId.of(java.util.Objects.requireNonNull(market), ticker),
        ticker,
        known,
        market,
        name,
        InstrumentClass.STOCK,
        sector,
        "",
        "",
        List.of(),
        currency,
        values,
        moment,
        new Provenance(source.label(), "test", moment.plusSeconds(5), null));
  }
}
