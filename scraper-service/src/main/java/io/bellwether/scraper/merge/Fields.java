package io.bellwether.scraper.merge;

import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trait;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A security as fields with names, as {@link Attribution} has them, and back. */
final class Fields {

  static final String ISIN = "isin";
  static final String TICKER = "ticker";
  static final String CURRENCY = "currency";
  static final String MIC = "mic";

  private Fields() {}

  /** What is known of it; the currency only where a figure has it. */
  static SortedMap<String, Object> of(Security security) {
    SortedMap<String, Object> fields = new TreeMap<>();
    put(fields, ISIN, security.isin());
    put(fields, TICKER, security.ticker());
    put(fields, MIC, Mic.NO_MARKET.equals(security.mic()) ? null : security.mic());
    put(fields, "name", security.name());
    put(fields, "instrumentClass", security.instrumentClass());
    put(fields, "sector", security.sector());
    put(fields, "industry", security.industry());
    put(fields, "country", security.country());
    put(fields, "indices", security.indices());
    security.figures().forEach((figure, value) -> put(fields, figure.name(), value));
    security.dates().forEach((date, day) -> put(fields, date.name(), day));
    security.traits().forEach((trait, value) -> put(fields, trait.name(), value));
    if (security.figures().keySet().stream().anyMatch(Fields::isMoney)) {
      put(fields, CURRENCY, security.currency());
    }
    return fields;
  }

  /** Whether the field is a figure in the security's currency. */
  static boolean isMoney(String field) {
    Figure figure = constant(Figure.class, field);
    return figure != null && isMoney(figure);
  }

  static boolean isMoney(Figure figure) {
    return figure.unit() == Figure.Unit.MONEY;
  }

  /** The security whose id and moment these are, with these facts. */
  static Security security(
      Security named, Map<String, Object> fields, Telling main, List<Attribution> attributions) {
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    Map<KeyDate, LocalDate> dates = new EnumMap<>(KeyDate.class);
    Map<Trait, Boolean> traits = new EnumMap<>(Trait.class);
    fields.forEach(
        (field, value) -> {
          switch (value) {
            case BigDecimal number -> figures.put(Figure.valueOf(field), number);
            case LocalDate day -> dates.put(KeyDate.valueOf(field), day);
            case Boolean yes -> traits.put(Trait.valueOf(field), yes);
            default -> {}
          }
        });
    Isin isin = (Isin) fields.get(ISIN);
    Mic mic = (Mic) fields.get(MIC);
    return new Security(
        named.id(),
        text(fields, TICKER),
        isin,
        mic == null && isin == null ? Mic.NO_MARKET : mic,
        text(fields, "name"),
        (InstrumentClass) fields.get("instrumentClass"),
        text(fields, "sector"),
        text(fields, "industry"),
        text(fields, "country"),
        indices(fields),
        Objects.requireNonNullElse((String) fields.get(CURRENCY), named.currency()),
        figures,
        main.asOf(),
        main.provenance(),
        attributions,
        dates,
        traits);
  }

  private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
    if (value != null && !value.equals("") && !value.equals(List.of())) {
      fields.put(field, value);
    }
  }

  private static String text(Map<String, Object> fields, String field) {
    return Objects.requireNonNullElse((String) fields.get(field), "");
  }

  private static List<String> indices(Map<String, Object> fields) {
    return fields.get("indices") instanceof List<?> indices
        ? indices.stream().map(String.class::cast).toList()
        : List.of();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> of, String name) {
    for (E each : of.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }
}
