package io.bellwether.algorithms.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostBlocksTest {

  @Test
  void coversEverySecurityOnceAndInOrder() {
    for (int securityCount : new int[] {1, 2, 127, 128, 129, 1_000}) {
      CostBlocks blocks = CostBlocks.of(buyers(securityCount, 3));

      assertThat(blocks.start(0)).isZero();
      assertThat(blocks.start(blocks.count())).isEqualTo(securityCount);
      for (int block = 0; block < blocks.count(); block++) {
        assertThat(blocks.start(block + 1)).isGreaterThan(blocks.start(block));
      }
    }
  }

  @Test
  void givesPopularSecuritiesSmallerBlocks() {
    // Given: the first has as many buyers as the other 9,999 securities together
    CostBlocks blocks = CostBlocks.of(buyers(10_000, 9_999));

    assertThat(blocks.start(1)).isEqualTo(1);
    assertThat(blocks.count()).isBetween(60, 128);
  }

  @Test
  void hasNoBlockWithoutASecurity() {
    assertThat(CostBlocks.of(buyers(0, 0)).count()).isZero();
  }

  /** Securities x investors: {@code first} buyers of the first security, one of each other. */
  private static CsrMatrix buyers(int securityCount, int first) {
    int[] starts = new int[securityCount + 1];
    for (int security = 0; security < securityCount; security++) {
      starts[security + 1] = starts[security] + (security == 0 ? first : 1);
    }
    int count = starts[securityCount];
    int[] investors = IntStream.range(0, count).map(at -> at < first ? at : 0).toArray();
    return CsrMatrix.of(securityCount, Math.max(1, first), starts, investors, new float[count]);
  }
}
