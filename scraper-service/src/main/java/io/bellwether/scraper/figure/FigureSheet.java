package io.bellwether.scraper.figure;

import static java.util.Objects.requireNonNull;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Trait;
import io.bellwether.scraper.figure.Withheld.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of one security as they are read. What cannot be right is withheld. */
public final class FigureSheet {

  /** How percentages are marked where these figures come from. */
  public enum PercentSigns {
    /** On every percentage: a figure with or without one where it does not belong is another. */
    ALWAYS,
    /** On none, or on some. */
    OPTIONAL
  }

  private record Source(String column, String text) {}

  private final PercentSigns percentSigns;
  private final Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
  private final Map<KeyDate, DayText> dates = new EnumMap<>(KeyDate.class);
  private final Map<Trait, Boolean> traits = new EnumMap<>(Trait.class);
  private final Map<Enum<?>, Source> sources = new HashMap<>();
  private final Set<Enum<?>> disputed = new HashSet<>();
  private final List<Withheld> withheld = new ArrayList<>();

  public FigureSheet(PercentSigns percentSigns) {
    this.percentSigns = percentSigns;
  }

  /** Takes a figure from its text, unless the text says that there is none. */
  public void read(Figure figure, String column, String text) {
    try {
      NumberText number = NumberText.parse(text);
      if (number != null) {
        read(figure, column, text, number);
      }
    } catch (InvalidValueException e) {
      withhold(column, text, Kind.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /** Takes a figure from its text, of which the number is known. */
  public void read(Figure figure, String column, String text, NumberText number) {
    try {
      requireUnit(figure, number);
      take(figure, column, text, number.value());
    } catch (InvalidValueException e) {
      withhold(column, text, Kind.WRONG_UNIT, String.valueOf(e.getMessage()));
    }
  }

  /** Takes a figure whose value is known; the text is what the source says. */
  public void take(Figure figure, String column, String text, BigDecimal value) {
    try {
      keep(figures, figure, figure.require(value), column, text);
    } catch (InvalidValueException e) {
      withhold(column, text, Kind.OUT_OF_BOUNDS, String.valueOf(e.getMessage()));
    }
  }

  /** Takes a day from its text, unless the text says that there is none. */
  public void read(KeyDate date, String column, String text) {
    try {
      DayText day = DayText.parse(text);
      if (day != null) {
        keep(dates, date, day, column, text);
      }
    } catch (InvalidValueException e) {
      withhold(column, text, Kind.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  /** Takes yes or no from its text, unless the text says neither. */
  public void read(Trait trait, String column, String text) {
    switch (text.strip()) {
      case "", "-" -> {}
      case "Yes" -> keep(traits, trait, true, column, text);
      case "No" -> keep(traits, trait, false, column, text);
      default -> withhold(column, text, Kind.UNREADABLE, "neither Yes nor No");
    }
  }

  public void withhold(String column, String text, Kind kind, String reason) {
    withheld.add(new Withheld(column, text, kind, reason));
  }

  /** Withholds figures that contradict each other; then nothing more is read. */
  public FigureSheet checked() {
    Contradictions.among(figures)
        .forEach(found -> found.figures().forEach(each -> drop(each, found)));
    return this;
  }

  public Map<Figure, BigDecimal> figures() {
    return Map.copyOf(figures);
  }

  public Map<KeyDate, DayText> dates() {
    return Map.copyOf(dates);
  }

  public Map<Trait, Boolean> traits() {
    return Map.copyOf(traits);
  }

  public List<Withheld> withheld() {
    return List.copyOf(withheld);
  }

  /** What is told twice must be told alike, else nobody knows which is right. */
  private <K extends Enum<K>, V> void keep(
      Map<K, V> facts, K name, V value, String column, String text) {
    V before = facts.get(name);
    if (disputed.contains(name) || before != null && !before.equals(value)) {
      disputed.add(name);
      withhold(column, text, Kind.TOLD_TWICE, name + " is told twice, and differently");
      if (facts.remove(name) != null) {
        Source first = requireNonNull(sources.get(name), "noted with the value");
        withhold(
            first.column(),
            first.text(),
            Kind.TOLD_TWICE,
            name + " is told twice, and differently");
      }
      return;
    }
    facts.put(name, value);
    sources.put(name, new Source(column, text));
  }

  private void drop(Figure figure, Contradictions.Found found) {
    Source source = requireNonNull(sources.get(figure), "noted with the value");
    if (figures.remove(figure) != null) {
      withhold(source.column(), source.text(), Kind.CONTRADICTION, found.reason());
    }
  }

  private void requireUnit(Figure figure, NumberText number) {
    boolean percentage = figure.unit() == Figure.Unit.PERCENT;
    if (number.percent() && !percentage) {
      throw new InvalidValueException(figure.name(), number.value() + "%", "no percentage");
    }
    if (percentSigns == PercentSigns.ALWAYS && percentage && !number.percent()) {
      throw new InvalidValueException(figure.name(), number.value(), "a percentage");
    }
  }
}
