package io.bellwether.features;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was true at a moment, out of facts and trades of all times. A fact counts from its as-of on:
 * when it was read does not matter, or a history read today would be unknown to the past. A trade
 * counts after the moment it was executed, so that no trade helps to explain itself.
 */
public final class KnownAt {

  private KnownAt() {}

  /** For each security its latest fact at or before the moment, in order of id. */
  public static List<Security> securities(Collection<Security> facts, Instant moment) {
    return latest(facts, Security::id, Security::asOf, moment);
  }

  /** For each investor the latest profile at or before the moment, in order of id. */
  public static List<Investor> investors(Collection<Investor> profiles, Instant moment) {
    return latest(profiles, Investor::id, Investor::asOf, moment);
  }

  /** The trades executed before the moment, in the order given. */
  public static List<Trade> trades(Collection<Trade> trades, Instant moment) {
    return trades.stream().filter(trade -> trade.executedAt().isBefore(moment)).toList();
  }

  /** Of two facts of the same moment the later in the order given. */
  private static <K extends Comparable<K>, F> List<F> latest(
      Collection<F> facts, Function<F, K> id, Function<F, Instant> asOf, Instant moment) {
    TreeMap<K, F> latest = new TreeMap<>();
    for (F fact : facts) {
      if (!asOf.apply(fact).isAfter(moment)) {
        latest.merge(
            id.apply(fact),
            fact,
            (held, next) -> asOf.apply(next).isBefore(asOf.apply(held)) ? held : next);
      }
    }
    return new ArrayList<>(latest.values());
  }
}
