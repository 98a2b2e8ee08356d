package io.bellwether.trainer.fold;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.contracts.event.Security;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When securities were first heard of. */
final class FirstSeen {

  private FirstSeen() {}

  /**
   * @param ids of the securities, in the order of the purchases' columns
   */
  static long[] of(List<String> ids, Collection<Security> facts, Interactions purchases) {
    long[] seen = new long[ids.size()];
    Arrays.fill(seen, Long.MAX_VALUE);
    Map<String, Integer> places = HashMap.newHashMap(ids.size());
    ids.forEach(id -> places.put(id, places.size()));
    for (Security fact : facts) {
      Integer place = places.get(fact.id().value());
      if (place != null) {
        seen[place] = Math.min(seen[place], fact.asOf().getEpochSecond());
      }
    }
    long beginning = Long.MAX_VALUE;
    for (int at = 0; at < purchases.size(); at++) {
      int security = purchases.securities()[at];
      long when = purchases.epochSeconds()[at];
      seen[security] = Math.min(seen[security], when);
      beginning = Math.min(beginning, when);
    }
    for (int security = 0; security < seen.length; security++) {
      if (seen[security] <= beginning) {
        seen[security] = Long.MIN_VALUE;
      }
    }
    return seen;
  }
}
