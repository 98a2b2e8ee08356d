package io.bellwether.crosssell.held;

import io.bellwether.algorithms.model.History;

/** Refusals that name the argument, its value and the bound. */
final class Checks {

  private Checks() {}

  static void index(String name, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "%s is %d, must be at least 0 and below %d".formatted(name, index, count));
    }
  }

  static void within(History history, int securityCount) {
    if (!history.isEmpty()) {
      // they ascend from 0
      index("security held", history.security(history.size() - 1), securityCount);
    }
  }
}
