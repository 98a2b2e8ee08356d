package io.bellwether.ranking.twostage;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reason for one item of an answer.
 *
 * @param parameters of the code, by name
 * @param text the same as an English sentence
 */
public record Reason(Code code, SortedMap<String, String> parameters, String text) {

  /** The kinds of reasons. */
  public enum Code {
    /** The client holds or bought {@code security}; {@code amount} is its part of the score. */
    HOLDING,
    /** {@code feature} with {@code value} moved the score by {@code amount}. */
    FEATURE,
    /** It stands at {@code rank} of {@code source}. */
    SOURCE
  }

  public Reason {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  static Reason of(Code code, Map<String, String> parameters, String text) {
    return new Reason(code, new TreeMap<>(parameters), text);
  }
}
