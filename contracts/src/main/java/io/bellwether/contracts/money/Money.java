package io.bellwether.contracts.money;

import io.bellwether.contracts.InvalidValueException;
import java.math.BigDecimal;

/**
 * An exact amount in a currency of ISO 4217. Scale is kept as given: 12.50 and 12.5 are different
 * records of the same amount.
 */
public record Money(BigDecimal amount, String currency) {

  public Money {
    requireCurrency(currency);
    Decimals.requireExact("amount", amount);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  /** Returns the code, or throws when ISO 4217 has no such currency. */
  public static String requireCurrency(String currency) {
    try {
      java.util.Currency.getInstance(currency);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("currency", currency, "a currency code of ISO 4217");
    }
    return currency;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
