package io.bellwether.trainer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeMemoryTest {

  private static final int TRADES = 600_000;
  private static final int MOST_BYTES = 40;
  private static final int HEADER = 16;
  private static final int REFERENCE = 8;

  private final TradeColumns trades = new TradeColumns();
  private final TradeIds ids = new TradeIds(trades);

  /** Of all that columns and ids hold, at every thousandth trade on the way, growth included. */
  @Test
  void aTradeTakesLessThanFortyBytes() throws IllegalAccessException {
    for (int n = 1; n <= TRADES; n++) {
      int row = ids.row(n % 20_000, "8c1f2b7e-" + n);
      trades.see(row, n % 8_500, n, n, true);
      if (n >= TRADES / 10 && n % 1000 == 0) {
        assertThat((double) (bytes(trades) + bytes(ids)) / n)
            .as("bytes a trade at %d trades", n)
            .isLessThan(MOST_BYTES);
      }
    }
  }

  private static long bytes(Object held) throws IllegalAccessException {
    long bytes = HEADER;
    for (Field field : held.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        bytes += REFERENCE + bytesOf(field.get(held));
      }
    }
    return bytes;
  }

  private static long bytesOf(Object value) throws IllegalAccessException {
    long bytes = 0;
    if (value instanceof List<?> list) {
      for (Object element : list) {
        bytes += REFERENCE + bytes(element);
      }
    } else if (value instanceof Object[] rows) {
      for (Object row : rows) {
        bytes += REFERENCE + bytesOf(row);
      }
    } else if (value.getClass().isArray()) {
      bytes += HEADER + (long) Array.getLength(value) * elementBytes(value);
    }
    return bytes;
  }

  private static int elementBytes(Object array) {
    return switch (array) {
      case short[] _ -> Short.BYTES;
      case float[] _ -> Float.BYTES;
      case int[] _ -> Integer.BYTES;
      case long[] _ -> Long.BYTES;
      case double[] _ -> Double.BYTES;
      default -> throw new IllegalStateException("not measured: " + array.getClass());
    };
  }
}
