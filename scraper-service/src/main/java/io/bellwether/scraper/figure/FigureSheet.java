package io.bellwether.scraper.figure;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of one security as they are read. What cannot be right is withheld. */
public final class FigureSheet {

  /** How percentages are marked where these figures come from. */
  public enum PercentSigns {
    /** On every percentage: a figure with or without one where it does not belong is another. */
    ALWAYS,
    /** On none, or on some. */
    OPTIONAL
  }

  /**
   * A value that was not taken.
   *
   * @param column the label or column it stood under
   */
  public record Withheld(String column, String value, String reason) {}

  private record Source(String column, String text) {}

  private final PercentSigns percentSigns;
  private final Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
  private final Map<Figure, Source> sources = new EnumMap<>(Figure.class);
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
      withhold(column, text, String.valueOf(e.getMessage()));
    }
  }

  /** Takes a figure from its text, of which the number is known. */
  public void read(Figure figure, String column, String text, NumberText number) {
    try {
      requireUnit(figure, number);
      take(figure, column, text, number.value());
    } catch (InvalidValueException e) {
      withhold(column, text, String.valueOf(e.getMessage()));
    }
  }

  /** Takes a figure whose value is known; the text is what the source says. */
  public void take(Figure figure, String column, String text, BigDecimal value) {
    try {
      figures.put(figure, figure.require(value));
      sources.put(figure, new Source(column, text));
    } catch (InvalidValueException e) {
      withhold(column, text, String.valueOf(e.getMessage()));
    }
  }

  public void withhold(String column, String text, String reason) {
    withheld.add(new Withheld(column, text, reason));
  }

  /** Withholds figures that contradict each other; then nothing more is read. */
  public FigureSheet checked() {
    BigDecimal low = figures.get(Figure.LOW_52_WEEKS);
    BigDecimal high = figures.get(Figure.HIGH_52_WEEKS);
    if (low != null && high != null && low.compareTo(high) > 0) {
      String reason = "the lowest price, %s, is above the highest, %s".formatted(low, high);
      drop(Figure.LOW_52_WEEKS, reason);
      drop(Figure.HIGH_52_WEEKS, reason);
    }
    return this;
  }

  public Map<Figure, BigDecimal> figures() {
    return Map.copyOf(figures);
  }

  public List<Withheld> withheld() {
    return List.copyOf(withheld);
  }

  private void drop(Figure figure, String reason) {
    Source source = sources.getOrDefault(figure, new Source(figure.name(), ""));
    figures.remove(figure);
    withhold(source.column(), source.text(), reason);
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
