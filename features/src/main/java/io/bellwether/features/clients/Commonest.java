package io.bellwether.features.clients;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts names; the unknown, which is empty, is none. */
final class Commonest {

  private final Map<String, Long> counts = new HashMap<>();

  void add(String name, long count) {
    if (!name.isEmpty()) {
      counts.merge(name, count, Long::sum);
    }
  }

  /** How many names there are. */
  int size() {
    return counts.size();
  }

  /** By falling count, then by name. */
  List<String> first(int most) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
