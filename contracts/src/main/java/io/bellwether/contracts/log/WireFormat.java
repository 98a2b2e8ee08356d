package io.bellwether.contracts.log;

import com.google.protobuf.Timestamp;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.money.Decimals;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The shapes that several payloads share on the wire. */
final class WireFormat {

  private WireFormat() {}

  static Timestamp toWire(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  static Instant fromWire(String field, boolean present, Timestamp wire) {
    requirePresent(field, present);
    long seconds = wire.getSeconds();
    int nanos = wire.getNanos();
    if (nanos < 0 || nanos > 999_999_999) {
      throw new InvalidValueException(field + ".nanos", nanos, "0 to 999999999");
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }

  static io.bellwether.contracts.wire.Money toWire(Money money) {
    return io.bellwether.contracts.wire.Money.newBuilder()
        .setAmount(Decimals.toWire(money.amount()))
        .setCurrency(money.currency())
        .build();
  }

  static Money fromWire(String field, boolean present, io.bellwether.contracts.wire.Money wire) {
    requirePresent(field, present);
    requirePresent(field + ".amount", wire.hasAmount());
    return new Money(Decimals.fromWire(field, wire.getAmount()), wire.getCurrency());
  }

  /** Wire enums are named {@code PREFIX_NAME}; the number 0 is {@code PREFIX_UNSPECIFIED}. */
  static <W extends Enum<W>> W toWire(Class<W> wireClass, String prefix, @Nullable Enum<?> value) {
    return Enum.valueOf(wireClass, prefix + (value == null ? "UNSPECIFIED" : value.name()));
  }

  /** Null for unspecified, and for a value of a newer schema that this reader does not know. */
  static <E extends Enum<E>> @Nullable E fromWire(
      Class<E> valueClass, String prefix, Enum<?> wire) {
    String name = wire.name();
    return name.equals("UNRECOGNIZED") || name.endsWith("_UNSPECIFIED")
        ? null
        : Enum.valueOf(valueClass, name.substring(prefix.length()));
  }

  static void requirePresent(String field, boolean present) {
    if (!present) {
      throw new InvalidValueException(field, null, "present");
    }
  }

  static <E> E require(String field, @Nullable E value) {
    if (value == null) {
      throw new InvalidValueException(field, null, "present and known");
    }
    return value;
  }
}
