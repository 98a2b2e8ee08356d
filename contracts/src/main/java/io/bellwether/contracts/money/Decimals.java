package io.bellwether.contracts.money;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.wire.Decimal;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact decimals on the wire: 64 bits of digits and a scale of -18 to 18. */
public final class Decimals {

  private static final int MAX_SCALE = 18;
  private static final int MAX_BITS = 63;

  private Decimals() {}

  /** Returns the value, or throws when the wire cannot carry it exactly. */
  public static BigDecimal requireExact(String field, BigDecimal value) {
    if (Math.abs((long) value.scale()) > MAX_SCALE
        || value.unscaledValue().bitLength() > MAX_BITS) {
      throw new InvalidValueException(
          field, value, "digits of at most 64 bits with a scale of -18 to 18");
    }
    return value;
  }

  public static Decimal toWire(BigDecimal value) {
    return Decimal.newBuilder()
        .setUnscaled(value.unscaledValue().longValueExact())
        .setScale(value.scale())
        .build();
  }

  public static BigDecimal fromWire(String field, Decimal wire) {
    if (Math.abs((long) wire.getScale()) > MAX_SCALE) {
      throw new InvalidValueException(field + ".scale", wire.getScale(), "-18 to 18");
    }
    return new BigDecimal(BigInteger.valueOf(wire.getUnscaled()), wire.getScale());
  }
}
