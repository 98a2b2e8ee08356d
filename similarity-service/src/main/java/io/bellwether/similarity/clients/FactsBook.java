package io.bellwether.similarity.clients;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Numbers for the facts there are: a client has a number, and a filter is asked once for each of
 * them instead of for each client. Written by one thread, read by any.
 */
final class FactsBook {

  private final Map<Facts, Integer> numbers = new HashMap<>();
  private final List<Facts> facts = new CopyOnWriteArrayList<>();

  int number(Facts asked) {
    Integer known = numbers.get(asked);
    if (known != null) {
      return known;
    }
    numbers.put(asked, facts.size());
    facts.add(asked);
    return facts.size() - 1;
  }

  Facts of(int number) {
    return facts.get(number);
  }

  /** Whether the facts of each number pass; a number given later is beyond its end. */
  boolean[] passing(Predicate<Facts> filter) {
    Facts[] all = facts.toArray(new Facts[0]);
    boolean[] passing = new boolean[all.length];
    for (int number = 0; number < all.length; number++) {
      passing[number] = filter.test(all[number]);
    }
    return passing;
  }
}
