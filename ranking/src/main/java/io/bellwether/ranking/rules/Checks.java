package io.bellwether.ranking.rules;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.money.Decimals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bounds of the parameters of rules; every refusal names the parameter, its value and the bound.
 */
final class Checks {

  private static final int MOST_ENTRIES = 1_000_000;

  private Checks() {}

  static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidValueException(name, value, "%d to %d".formatted(least, most));
    }
  }

  /** The value without trailing zeros, so that equal amounts are equal parameters. */
  static BigDecimal within(String name, BigDecimal value, BigDecimal least, BigDecimal most) {
    // first, so that no exponent is too large to be written out
    Decimals.requireExact(name, value);
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new InvalidValueException(
          name,
          value.toPlainString(),
          "between %s and %s".formatted(least.toPlainString(), most.toPlainString()));
    }
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /** The entries in the order of their texts. */
  static <T> Set<T> entries(String name, Collection<T> entries) {
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw new InvalidValueException(
          name, entries.size() + " entries", "1 to " + MOST_ENTRIES + " entries");
    }
    Set<T> ordered = new TreeSet<>(Comparator.comparing(Object::toString));
    ordered.addAll(entries);
    return Collections.unmodifiableSet(ordered);
  }
}
