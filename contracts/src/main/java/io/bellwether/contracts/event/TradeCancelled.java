package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import java.time.Instant;

/**
 * A trade that counts no more, whichever of the two is read first. Read again it changes nothing.
 *
 * @param tradeId of the cancelled trade
 * @param investorId whose trade it was: both lie in one partition
 * @param reason in the words of whoever cancelled; may be empty
 */
public record TradeCancelled(
    String tradeId, InvestorId investorId, Instant cancelledAt, String reason)
    implements DomainEvent {

  public TradeCancelled {
    if (tradeId.isEmpty() || tradeId.length() > 128) {
      throw new InvalidValueException("tradeId", tradeId, "1 to 128 characters");
    }
  }
}
