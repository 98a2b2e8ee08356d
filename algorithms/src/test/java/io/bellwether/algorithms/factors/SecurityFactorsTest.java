package io.bellwether.algorithms.factors;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.Scored;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityFactorsTest {

  private static final int N = 16;
  private static final int GROUP = 64 * Kernels.PANEL;

  /** The slow way: all scores, sorted. */
  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, Kernels.PANEL - 1, Kernels.PANEL, 101, GROUP - 1, GROUP, GROUP + 1, 4_001})
  void theBestOfOneQueryAreThoseOfAllScores(int securityCount) {
    SplittableRandom random = new SplittableRandom(securityCount);
    SecurityFactors factors = factors(securityCount, random);
    float[] query = floats(N, random);
    float[] scores = new float[securityCount];
    factors.scoresInto(query, scores);
    IntPredicate excluded = security -> security % 5 == 2;

    for (int limit : new int[] {1, 10, 1_000, 5_000}) {
      List<Scored> expected =
          IntStream.range(0, securityCount)
              .filter(excluded.negate())
              .filter(security -> scores[security] != 0)
              .mapToObj(security -> new Scored(security, scores[security]))
              .sorted(
                  Comparator.comparingDouble((Scored scored) -> -scored.score())
                      .thenComparingInt(Scored::security))
              .limit(limit)
              .toList();

      assertThat(factors.best(query, limit, excluded)).isEqualTo(expected);
    }
  }

  /** Small whole numbers, so that many scores are equal or 0. */
  private static SecurityFactors factors(int securityCount, SplittableRandom random) {
    return new SecurityFactors(
        floats(securityCount * N, random), securityCount, N, Compute.standard().kernels());
  }

  private static float[] floats(int count, SplittableRandom random) {
    float[] drawn = new float[count];
    for (int at = 0; at < count; at++) {
      drawn[at] = random.nextInt(-1, 2);
    }
    return drawn;
  }
}
