package io.bellwether.recommender.ranking;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.identity.SecurityId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * From which securities one asks. An empty set of universe, sectors or instruments lets all in. A
 * security whose sector or class is not known is of none that is asked for.
 *
 * @param universe those that may be shown
 * @param exclude those that may not
 * @param sectors as the catalogue names them, capital letters make no difference
 */
public record Filter(
    Set<SecurityId> universe,
    Set<SecurityId> exclude,
    Set<String> sectors,
    Set<InstrumentClass> instruments) {

  /** Lets everything in. */
  public static final Filter OPEN = new Filter(Set.of(), Set.of(), Set.of(), Set.of());

  /** Most ids of a set. */
  public static final int MOST_IDS = 10_000;

  /** Most sectors, and characters of one. */
  public static final int MOST_SECTORS = 100;

  /**
   * @throws InvalidValueException naming the field, the value and the bound
   */
  public Filter {
    universe = Set.copyOf(universe);
    exclude = Set.copyOf(exclude);
    sectors = Set.copyOf(sectors);
    instruments = Set.copyOf(instruments);
    requireAtMost("universe", universe.size(), MOST_IDS, "ids");
    requireAtMost("exclude", exclude.size(), MOST_IDS, "ids");
    requireAtMost("sectors", sectors.size(), MOST_SECTORS, "names");
    for (String sector : sectors) {
      if (sector.isBlank() || sector.length() > MOST_SECTORS) {
        throw new InvalidValueException("sectors", sector, "1 to 100 characters, not all blank");
      }
    }
  }

  /**
   * A filter of texts.
   *
   * @throws InvalidValueException naming the field, the value and the bound
   */
  public static Filter of(
      Collection<String> universe,
      Collection<String> exclude,
      Collection<String> sectors,
      Collection<String> instruments) {
    if (universe.isEmpty() && exclude.isEmpty() && sectors.isEmpty() && instruments.isEmpty()) {
      return OPEN;
    }
    return new Filter(
        ids("universe", universe),
        ids("exclude", exclude),
        new LinkedHashSet<>(sectors),
        classes(instruments));
  }

  /** Whether it lets everything in. */
  public boolean isOpen() {
    return universe.isEmpty() && exclude.isEmpty() && sectors.isEmpty() && instruments.isEmpty();
  }

  private static Set<SecurityId> ids(String field, Collection<String> texts) {
    requireAtMost(field, texts.size(), MOST_IDS, "ids");
    Set<SecurityId> ids = new LinkedHashSet<>();
    for (String text : texts) {
      ids.add(securityId(field, text));
    }
    return ids;
  }

  static SecurityId securityId(String field, String text) {
    try {
      return new SecurityId(text);
    } catch (InvalidValueException malformed) {
      throw new InvalidValueException(field, text, "an ISIN or MIC:TICKER");
    }
  }

  private static Set<InstrumentClass> classes(Collection<String> texts) {
    Set<InstrumentClass> classes = EnumSet.noneOf(InstrumentClass.class);
    for (String text : texts) {
      classes.add(instrumentClass(text));
    }
    return classes;
  }

  private static InstrumentClass instrumentClass(String text) {
    for (InstrumentClass known : InstrumentClass.values()) {
      if (known.name().equalsIgnoreCase(text)) {
        return known;
      }
    }
    throw new InvalidValueException("instruments", text, "STOCK, BOND or FUND");
  }

  private static void requireAtMost(String field, int count, int most, String what) {
    if (count > most) {
      throw new InvalidValueException(field, count + " " + what, "at most " + most);
    }
  }
}
