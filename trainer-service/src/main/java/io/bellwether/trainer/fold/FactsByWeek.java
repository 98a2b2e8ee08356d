package io.bellwether.trainer.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was said of each key, as far as it is needed to tell what was known at the beginning of a
 * week: of the facts as of one week the last. So it grows with the weeks that the log reaches back,
 * not with how often a key is described. A week begins on Monday 00:00 UTC; a fact as of that
 * moment was known then, and so belongs to the week before.
 */
final class FactsByWeek<F> {

  private final Function<F, Instant> asOf;
  private final Map<String, List<F>> facts = new HashMap<>();

  FactsByWeek(Function<F, Instant> asOf) {
    this.asOf = asOf;
  }

  /** Adds a fact; of two as of the same moment the later one counts. */
  void add(String key, F fact) {
    facts.merge(key, List.of(fact), (held, one) -> with(held, fact));
  }

  /** Nothing was ever said of the key. */
  void forget(String key) {
    facts.remove(key);
  }

  Collection<F> all() {
    return facts.values().stream().flatMap(List::stream).toList();
  }

  private List<F> with(List<F> held, F next) {
    List<F> kept = new ArrayList<>(held.size() + 1);
    F last = next;
    for (F fact : held) {
      if (week(fact) != week(next)) {
        kept.add(fact);
      } else if (asOf.apply(fact).isAfter(asOf.apply(next))) {
        last = fact;
      }
    }
    kept.add(last);
    return List.copyOf(kept);
  }

  private long week(F fact) {
    Instant moment = asOf.apply(fact);
    // to the end of the second, so that what is after Monday 00:00 by a nanosecond is after it
    long second = moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    return Mondays.week(second - 1);
  }
}
