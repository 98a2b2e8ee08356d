package io.bellwether.scraper.page;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Trait;
import io.bellwether.scraper.figure.FigureSheet;
import io.bellwether.scraper.figure.Withheld.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell means.
 *
 * @param facts what the cell holds, in order
 * @param shape one group for each fact; a group may be missing
 */
record CellMeaning(List<Fact> facts, Pattern shape) {

  /** One thing that a cell tells. */
  sealed interface Fact {

    record Number(Figure figure) implements Fact {}

    /** One figure when a percent sign stands behind it, another when none does. */
    record ByUnit(Figure percentage, Figure other) implements Fact {}

    record Day(KeyDate date) implements Fact {}

    record YesNo(Trait trait) implements Fact {}
  }

  static final Pattern WHOLE = Pattern.compile("(.*)");
  static final Pattern RANGE = Pattern.compile("(\\S+) - (\\S+)");
  static final Pattern TWO = Pattern.compile("(\\S+) +(\\S+)");
  static final Pattern AMOUNT_AND_SHARE = Pattern.compile("(\\S+)(?: +\\((\\S+)\\))?");
  static final Pattern PRICE_AND_DISTANCE = Pattern.compile("(?:(\\S+) +)?(\\S+%|-)");
  static final Pattern EITHER_OF_TWO = Pattern.compile("(\\S+) */ *(\\S+)");

  /** A cell that is known, and holds nothing that is kept. */
  static CellMeaning nothing() {
    return new CellMeaning(List.of(), WHOLE);
  }

  static CellMeaning number(Figure figure) {
    return numbers(WHOLE, figure);
  }

  static CellMeaning numbers(Pattern shape, Figure... figures) {
    return new CellMeaning(List.of(figures).stream().<Fact>map(Fact.Number::new).toList(), shape);
  }

  static CellMeaning byUnit(Figure percentage, Figure other) {
    return new CellMeaning(List.of(new Fact.ByUnit(percentage, other)), WHOLE);
  }

  static CellMeaning day(KeyDate date) {
    return new CellMeaning(List.of(new Fact.Day(date)), WHOLE);
  }

  static CellMeaning yesNo(Pattern shape, Trait... traits) {
    return new CellMeaning(List.of(traits).stream().<Fact>map(Fact.YesNo::new).toList(), shape);
  }

  /** Takes what the cell holds; a cell of another shape is withheld whole. */
  void read(String label, String text, FigureSheet into) {
    if (text.isEmpty() || text.equals("-")) {
      return;
    }
    Matcher matcher = shape.matcher(text);
    if (!matcher.matches()) {
      into.withhold(label, text, Kind.UNREADABLE, "the cell should look like " + shape);
      return;
    }
    for (int i = 0; i < facts.size(); i++) {
      String part = matcher.group(i + 1);
      if (part != null) {
        read(facts.get(i), label, part, into);
      }
    }
  }

  private static void read(Fact fact, String label, String text, FigureSheet into) {
    switch (fact) {
      case Fact.Number number -> into.read(number.figure(), label, text);
      case Fact.ByUnit either ->
          into.read(text.endsWith("%") ? either.percentage() : either.other(), label, text);
      case Fact.Day day -> into.read(day.date(), label, text);
      case Fact.YesNo yesNo -> into.read(yesNo.trait(), label, text);
    }
  }
}
