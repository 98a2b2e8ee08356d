package io.bellwether.markets.replay.columns;

import java.math.BigDecimal;

/** A column of decimals that an event can carry: 64 bits of digits, and a scale. */
final class DecimalColumn {

  private final LongColumn digits = new LongColumn();
  private final IntColumn scales = new IntColumn();

  void add(BigDecimal value) {
    digits.add(value.unscaledValue().longValueExact());
    scales.add(value.scale());
  }

  BigDecimal at(int row) {
    return BigDecimal.valueOf(digits.at(row), scales.at(row));
  }
}
