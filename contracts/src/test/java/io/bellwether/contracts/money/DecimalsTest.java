package io.bellwether.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.wire.Decimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "12.50",
        "12.5",
        "-0.000000000000000001",
        "1e18",
        "1e-18",
        "9223372036854775807",
        "-9223372036854775808",
        "-9.223372036854775808",
      })
  void comeBackFromTheWireWithTheirScale(String value) {
    BigDecimal exact = new BigDecimal(value);

    assertThat(Decimals.fromWire("x", Decimals.toWire(Decimals.requireExact("x", exact))))
        .isEqualTo(exact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "1e19",
        "1e-19",
        "0.0000000000000000000"
      })
  void areRefusedWhenTheWireCannotCarryThem(String value) {
    assertThatThrownBy(() -> Decimals.requireExact("price", new BigDecimal(value)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("price is ")
        .hasMessageEndingWith("digits of at most 64 bits with a scale of -18 to 18");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -19, 19, Integer.MAX_VALUE})
  void areRefusedAtAnyScaleBeyondTheBounds(int scale) {
    Decimal wire = Decimal.newBuilder().setUnscaled(1).setScale(scale).build();

    assertThatThrownBy(() -> Decimals.fromWire("price", wire))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("price.scale is " + scale + ", but must be -18 to 18");
    assertThatThrownBy(() -> Decimals.requireExact("price", new BigDecimal(BigInteger.ONE, scale)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void areZeroWhenTheWireSaysNothing() {
    assertThat(Decimals.fromWire("x", Decimal.getDefaultInstance())).isEqualTo(BigDecimal.ZERO);
  }
}
