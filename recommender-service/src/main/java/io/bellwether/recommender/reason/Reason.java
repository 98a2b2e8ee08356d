package io.bellwether.recommender.reason;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reason for one recommendation.
 *
 * @param parameters of the code, by name
 * @param text the same as a sentence in the language that was asked for
 */
public record Reason(Code code, SortedMap<String, String> parameters, String text) {

  /** The kinds of reasons. */
  public enum Code {
    /**
     * Whoever bought {@code security}, {@code ticker}, {@code name} also bought this one; {@code
     * similarity} is what that adds to the score.
     */
    BOUGHT_TOGETHER,
    /**
     * Clients who share {@code feature} with this one buy it more than other securities, by {@code
     * strength}, a difference of log-odds.
     */
    SUITS_PROFILE,
    /**
     * That {@code figure} has this {@code value} speaks for the security, by {@code strength}, a
     * difference of log-odds.
     */
    FIGURE,
    /** Bought by {@code investors} {@code of} all. */
    POPULAR,
    /**
     * Like {@code security}, {@code ticker}, {@code name}, which was asked about, by {@code
     * similarity} in the model's own measure.
     */
    SIMILAR
  }

  public Reason {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  Reason(Code code, Map<String, String> parameters, String text) {
    this(code, new TreeMap<>(parameters), text);
  }
}
