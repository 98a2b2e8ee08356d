package io.bellwether.cli.evaluate.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Ids of one kind, numbered from 0 as they come, and by their order in the end. */
final class Ids {

  static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of an id, the next one if it is new. */
  int numberOf(String id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    int next = numbers.size();
    numbers.put(id, next);
    return next;
  }

  /** The number of an id, {@value #UNKNOWN} if it is new. */
  int find(String id) {
    return numbers.getOrDefault(id, UNKNOWN);
  }

  int size() {
    return numbers.size();
  }

  /** The ids in the order of their UTF-16 code units, which no locale and no file changes. */
  IdOrder inOrder() {
    String[] byNumber = new String[numbers.size()];
    numbers.forEach((id, number) -> byNumber[number] = id);
    String[] sorted = byNumber.clone();
    Arrays.parallelSort(sorted);
    int[] places = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      places[find(sorted[place])] = place;
    }
    return new IdOrder(sorted, places);
  }
}
