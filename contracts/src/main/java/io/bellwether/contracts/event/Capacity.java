package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much a client might invest, known as a band.
 *
 * @param from least amount, included, not negative
 * @param below first amount beyond the band, above {@code from} and in its currency; null for a
 *     band without an upper end
 */
public record Capacity(Money from, @Nullable Money below) {

  public Capacity {
    if (from.amount().signum() < 0) {
      throw new InvalidValueException("capacity.from", from, "at least 0");
    }
    if (below != null) {
      if (!below.currency().equals(from.currency())) {
        throw new InvalidValueException(
            "capacity.below", below, "in the currency of from, " + from.currency());
      }
      if (below.amount().compareTo(from.amount()) <= 0) {
        throw new InvalidValueException("capacity.below", below, "above from, " + from);
      }
    }
  }
}
