package io.bellwether.algorithms.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LargestKeysTest {

  @Test
  void putsTheLargestFirstAndKeepsTheRest() {
    SplittableRandom random = new SplittableRandom(3);
    for (int size : new int[] {1, 2, 3, 4, 17, 64, 200}) {
      for (int count = 1; count <= size; count++) {
        // Given: one key more, which is not looked at
        long[] keys = random.longs(size + 1).toArray();
        keys[size] = Long.MAX_VALUE;
        long[] sorted = LongStream.of(keys).sorted().toArray();
        // When
        LargestKeys.toFront(keys, size, count);
        // Then
        assertThat(keys[size]).isEqualTo(Long.MAX_VALUE);
        assertThat(LongStream.of(keys).limit(count).min().orElseThrow())
            .isEqualTo(sorted[size - count]);
        Arrays.sort(keys);
        assertThat(keys).isEqualTo(sorted);
      }
    }
  }
}
