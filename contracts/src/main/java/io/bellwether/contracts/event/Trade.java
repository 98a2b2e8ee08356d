package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Decimals;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One executed trade.
 *
 * @param id unique over all trades of the firm; a trade seen twice counts once
 * @param quantity units bought or sold, above 0
 * @param price of one unit, at least 0
 * @param channel how the order came in, such as {@code web}; may be empty
 * @param corrects id of the trade in whose place this one stands, which counts no more; null for a
 *     new trade
 */
public record Trade(
    String id,
    InvestorId investorId,
    SecurityId securityId,
    Side side,
    BigDecimal quantity,
    Money price,
    Instant executedAt,
    String channel,
    @Nullable String corrects)
    implements DomainEvent {

  public Trade {
    if (id.isEmpty() || id.length() > 128) {
      throw new InvalidValueException("id", id, "1 to 128 characters");
    }
    Decimals.requireExact("quantity", quantity);
    if (quantity.signum() <= 0) {
      throw new InvalidValueException("quantity", quantity.toPlainString(), "above 0");
    }
    if (price.amount().signum() < 0) {
      throw new InvalidValueException("price", price, "at least 0");
    }
    if (id.equals(corrects)) {
      throw new InvalidValueException("corrects", corrects, "the id of another trade");
    }
  }

  /** A new trade. */
  public Trade(
      String id,
      InvestorId investorId,
      SecurityId securityId,
      Side side,
      BigDecimal quantity,
      Money price,
      Instant executedAt,
      String channel) {
    this(id, investorId, securityId, side, quantity, price, executedAt, channel, null);
  }
}
