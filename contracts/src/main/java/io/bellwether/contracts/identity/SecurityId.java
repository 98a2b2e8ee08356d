package io.bellwether.contracts.identity;

import io.bellwether.contracts.InvalidValueException;
import java.util.regex.Pattern;

/**
 * Names one security for ever: its ISIN where one was known when it was first published, else
 * {@code MIC:TICKER}.
 */
public record SecurityId(String value) implements Comparable<SecurityId> {

  private static final Pattern TICKER = Pattern.compile("[A-Z0-9][A-Z0-9.\\-/^=]{0,19}");

  public SecurityId {
    int colon = value.indexOf(':');
    if (colon < 0) {
      if (!Isin.hasShape(value)) {
        throw new InvalidValueException("securityId", value, "an ISIN or MIC:TICKER");
      }
      new Isin(value);
    } else {
      new Mic(value.substring(0, colon));
      requireTicker(value.substring(colon + 1));
    }
  }

  public static SecurityId of(Isin isin) {
    return new SecurityId(isin.value());
  }

  public static SecurityId of(Mic mic, String ticker) {
    return new SecurityId(mic.value() + ":" + ticker);
  }

  /** Returns the ticker, or throws when it is none. */
  public static String requireTicker(String ticker) {
    if (!TICKER.matcher(ticker).matches()) {
      throw new InvalidValueException(
          "ticker",
          ticker,
          "1 to 20 capital letters, digits or . - / ^ =, a letter or digit first");
    }
    return ticker;
  }

  /** Whether it is {@code MIC:TICKER}, not an ISIN. */
  public boolean namesAMarket() {
    return value.indexOf(':') >= 0;
  }

  @Override
  public int compareTo(SecurityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
