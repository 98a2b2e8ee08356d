package io.bellwether.contracts.identity;

import io.bellwether.contracts.InvalidValueException;
import java.util.regex.Pattern;

/**
 * Names one client of the firm: 1 to 64 visible ASCII characters, as the firm's systems give it.
 */
public record InvestorId(String value) implements Comparable<InvestorId> {

  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,64}");

  public InvestorId {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValueException("investorId", value, "1 to 64 visible ASCII characters");
    }
  }

  @Override
  public int compareTo(InvestorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
