package io.bellwether.synthetic.publication;

import java.util.OptionalLong;

/**
 * The ids of one job's events of one kind: a prefix and a number of fixed length, so that ids sort
 * as numbers do.
 *
 * @param digits of the number, 1 to 18
 */
record EventIds(String prefix, int digits) {

  /** The id of a number, 0 to 10^digits - 1. */
  String id(long number) {
    String text = Long.toString(number);
    return prefix + "0".repeat(digits - text.length()) + text;
  }

  /** The number of an id, or nothing when the id belongs to somebody else. */
  OptionalLong number(String id) {
    if (id.length() != prefix.length() + digits || !id.startsWith(prefix)) {
      return OptionalLong.empty();
    }
    long number = 0;
    for (int i = prefix.length(); i < id.length(); i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalLong.empty();
      }
      number = 10 * number + digit;
    }
    return OptionalLong.of(number);
  }
}
