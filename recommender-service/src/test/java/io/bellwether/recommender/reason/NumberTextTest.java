package io.bellwether.recommender.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {

  private static final NumberText ENGLISH = new NumberText(',', 4, '.');

  /** The slow way. */
  @Test
  void writesDecimalsAsTheFormatterDoes() {
    Random random = new Random(3);
    for (int draw = 0; draw < 200_000; draw++) {
      float number = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(number)) {
        assertSame(number);
      }
      assertSame(random.nextInt(-200_000, 200_000) / 16_384f);
    }
    for (float edge : new float[] {0, -0f, 0.00005f, 0.03125f, -0.00001f, 1e9f, 9.99999e8f, 1}) {
      assertSame(edge);
    }
  }

  private static void assertSame(float number) {
    assertThat(NumberText.PLAIN.decimal(number))
        .isEqualTo(String.format(Locale.ROOT, "%.4f", number));
  }

  @Test
  void partsThousands() {
    assertThat(ENGLISH.whole(0)).isEqualTo("0");
    assertThat(ENGLISH.whole(999)).isEqualTo("999");
    assertThat(ENGLISH.whole(1_000)).isEqualTo("1,000");
    assertThat(ENGLISH.whole(12_345_678)).isEqualTo("12,345,678");
    assertThat(NumberText.PLAIN.whole(12_345_678)).isEqualTo("12345678");
  }
}
