package io.bellwether.snapshots;

/** Refusals that several types of a snapshot share. */
final class Checks {

  private Checks() {}

  static void notBlank(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("%s is blank".formatted(name));
    }
  }

  /**
   * One of many.
   *
   * @param at told after the name; text is made of it only for a refusal
   */
  static void notBlank(String name, int at, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("%s %d is blank".formatted(name, at));
    }
  }

  static void notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException("%s is %d, must be at least 0".formatted(name, value));
    }
  }

  static void equal(String name, long actual, String expectedName, long expected) {
    if (actual != expected) {
      throw new IllegalArgumentException(
          "%s is %d, must be %s, %d".formatted(name, actual, expectedName, expected));
    }
  }
}
