package io.bellwether.contracts.log;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trait;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Decimals;
import io.bellwether.contracts.wire.FigureName;
import io.bellwether.contracts.wire.FigureValue;
import io.bellwether.contracts.wire.KeyDateName;
import io.bellwether.contracts.wire.KeyDateValue;
import io.bellwether.contracts.wire.TraitName;
import io.bellwether.contracts.wire.TraitValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Security to and from its Protobuf message. */
final class SecurityWire {

  private static final String CLASS_PREFIX = "INSTRUMENT_CLASS_";
  private static final String FIGURE_PREFIX = "FIGURE_";
  private static final String DATE_PREFIX = "KEY_DATE_";
  private static final String TRAIT_PREFIX = "TRAIT_";

  private SecurityWire() {}

  static io.bellwether.contracts.wire.Security toWire(Security security) {
    var wire =
        io.bellwether.contracts.wire.Security.newBuilder()
            .setId(security.id().value())
            .setTicker(security.ticker())
            .setName(security.name())
            .setInstrumentClass(
                WireFormat.toWire(
                    io.bellwether.contracts.wire.InstrumentClass.class,
                    CLASS_PREFIX,
                    security.instrumentClass()))
            .setSector(security.sector())
            .setIndustry(security.industry())
            .setCountry(security.country())
            .addAllIndices(security.indices())
            .setCurrency(security.currency())
            .setAsOf(WireFormat.toWire(security.asOf()))
            .setProvenance(toWire(security.provenance()));
    Isin isin = security.isin();
    if (isin != null) {
      wire.setIsin(isin.value());
    }
    Mic mic = security.mic();
    if (mic != null) {
      wire.setMic(mic.value());
    }
    security
        .figures()
        .forEach(
            (figure, value) ->
                wire.addFigures(
                    FigureValue.newBuilder()
                        .setFigure(WireFormat.toWire(FigureName.class, FIGURE_PREFIX, figure))
                        .setValue(Decimals.toWire(value))));
    security.attributions().forEach(told -> wire.addAttributions(toWire(told)));
    security
        .dates()
        .forEach(
            (date, day) ->
                wire.addDates(
                    KeyDateValue.newBuilder()
                        .setDate(WireFormat.toWire(KeyDateName.class, DATE_PREFIX, date))
                        .setDay(day.toString())));
    security
        .traits()
        .forEach(
            (trait, value) ->
                wire.addTraits(
                    TraitValue.newBuilder()
                        .setTrait(WireFormat.toWire(TraitName.class, TRAIT_PREFIX, trait))
                        .setValue(value)));
    Instant delistedAt = security.delistedAt();
    if (delistedAt != null) {
      wire.setDelistedAt(WireFormat.toWire(delistedAt));
    }
    return wire.build();
  }

  static Security fromWire(io.bellwether.contracts.wire.Security wire) {
    return new Security(
        new SecurityId(wire.getId()),
        wire.getTicker(),
        wire.getIsin().isEmpty() ? null : new Isin(wire.getIsin()),
        wire.getMic().isEmpty() ? null : new Mic(wire.getMic()),
        wire.getName(),
        WireFormat.fromWire(InstrumentClass.class, CLASS_PREFIX, wire.getInstrumentClass()),
        wire.getSector(),
        wire.getIndustry(),
        wire.getCountry(),
        wire.getIndicesList(),
        wire.getCurrency(),
        figures(wire),
        WireFormat.fromWire("asOf", wire.hasAsOf(), wire.getAsOf()),
        fromWire(wire.getProvenance()),
        wire.getAttributionsList().stream().map(SecurityWire::fromWire).toList(),
        dates(wire),
        traits(wire),
        wire.hasDelistedAt()
            ? WireFormat.fromWire("delistedAt", true, wire.getDelistedAt())
            : null);
  }

  private static Map<KeyDate, LocalDate> dates(io.bellwether.contracts.wire.Security wire) {
    Map<KeyDate, LocalDate> dates = new EnumMap<>(KeyDate.class);
    for (KeyDateValue entry : wire.getDatesList()) {
      KeyDate date = WireFormat.fromWire(KeyDate.class, DATE_PREFIX, entry.getDate());
      if (date != null) {
        dates.put(date, day(date.name(), entry.getDay()));
      }
    }
    return dates;
  }

  private static LocalDate day(String field, String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new InvalidValueException(field, day, "a day such as 2026-08-26");
    }
  }

  private static Map<Trait, Boolean> traits(io.bellwether.contracts.wire.Security wire) {
    Map<Trait, Boolean> traits = new EnumMap<>(Trait.class);
    for (TraitValue entry : wire.getTraitsList()) {
      Trait trait = WireFormat.fromWire(Trait.class, TRAIT_PREFIX, entry.getTrait());
      if (trait != null) {
        traits.put(trait, entry.getValue());
      }
    }
    return traits;
  }

  private static Map<Figure, BigDecimal> figures(io.bellwether.contracts.wire.Security wire) {
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    for (FigureValue entry : wire.getFiguresList()) {
      Figure figure = WireFormat.fromWire(Figure.class, FIGURE_PREFIX, entry.getFigure());
      if (figure != null) {
        WireFormat.requirePresent(figure.name(), entry.hasValue());
        figures.put(figure, Decimals.fromWire(figure.name(), entry.getValue()));
      }
    }
    return figures;
  }

  private static io.bellwether.contracts.wire.Provenance toWire(Provenance provenance) {
    var wire =
        io.bellwether.contracts.wire.Provenance.newBuilder()
            .setSource(provenance.source())
            .setAddress(provenance.address())
            .setSeenAt(WireFormat.toWire(provenance.seenAt()));
    String capture = provenance.captureSha256();
    if (capture != null) {
      wire.setCaptureSha256(capture);
    }
    return wire.build();
  }

  private static Provenance fromWire(io.bellwether.contracts.wire.Provenance wire) {
    return new Provenance(
        wire.getSource(),
        wire.getAddress(),
        WireFormat.fromWire("provenance.seenAt", wire.hasSeenAt(), wire.getSeenAt()),
        wire.getCaptureSha256().isEmpty() ? null : wire.getCaptureSha256());
  }

  private static io.bellwether.contracts.wire.Attribution toWire(Attribution attribution) {
    return io.bellwether.contracts.wire.Attribution.newBuilder()
        .setProvenance(toWire(attribution.provenance()))
        .setAsOf(WireFormat.toWire(attribution.asOf()))
        .addAllFields(attribution.fields())
        .build();
  }

  private static Attribution fromWire(io.bellwether.contracts.wire.Attribution wire) {
    return new Attribution(
        fromWire(wire.getProvenance()),
        WireFormat.fromWire("attribution.asOf", wire.hasAsOf(), wire.getAsOf()),
        Set.copyOf(wire.getFieldsList()));
  }
}
