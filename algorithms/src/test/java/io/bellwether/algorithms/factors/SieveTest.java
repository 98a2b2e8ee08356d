package io.bellwether.algorithms.factors;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.selection.TopK;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sieve beside the exact scores of all securities: the same securities, the same bits. */
class SieveTest {

  private static final int N = 24;
  private static final int[] SECURITY_COUNTS = {2_000, 2_049, 8_192, 8_193, 20_011};
  private static final IntPredicate NONE = security -> false;
  private static final IntPredicate EVERY_FIFTH = security -> security % 5 == 2;
  private static final IntPredicate ALL = security -> true;

  /** What factors look like; each draws one factor. */
  private enum Shape {
    NORMAL,
    /** Lengths of rows over five powers of ten. */
    SKEWED,
    /** One row in three is not zero, and that only here and there. */
    SPARSE,
    /** The same number everywhere. */
    CONSTANT,
    /** Seven rows over and over: most scores are equal to others. */
    REPEATED,
    /** One factor a thousand times the others, the same for all: bounds are of little use. */
    SHIFTED,
    HUGE,
    TINY,
    DENORMAL,
    /** Every size that a float has, side by side. */
    ALL_SIZES,
    /** Normal, but for some infinite and some that are no number. */
    BROKEN
  }

  @ParameterizedTest
  @EnumSource
  void givesTheBitsOfAllExactScores(Shape shape) {
    for (int securityCount : SECURITY_COUNTS) {
      SplittableRandom random = new SplittableRandom(securityCount);
      float[] rows = rows(shape, securityCount, random);
      SecurityFactors factors =
          new SecurityFactors(rows, securityCount, N, Compute.standard().kernels());
      for (Shape queries : Shape.values()) {
        float[] query = rows(queries, 1, random);
        for (IntPredicate excluded : List.of(NONE, EVERY_FIFTH, ALL)) {
          for (int limit : new int[] {1, 10, 100, securityCount, securityCount + 1}) {
            assertThat(bits(factors.best(query, limit, excluded)))
                .as("%d %s, query %s, limit %d", securityCount, shape, queries, limit)
                .isEqualTo(bits(factors.bestOfAll(query, limit, excluded).drain(Scored::new)));
          }
        }
      }
    }
  }

  /**
   * Three times whole numbers up to 127, which bytes hold exactly, in another order in each of the
   * best rows, and a query of equal factors: scores and bounds differ by nothing but rounding.
   */
  @Test
  void boundsHoldWhereScoresDifferByTheirRounding() {
    SplittableRandom random = new SplittableRandom(3);
    Kernels kernels = Compute.standard().kernels();
    int securityCount = 4_000;
    for (int trial = 0; trial < 50; trial++) {
      // Given
      float[] query = new float[N];
      Arrays.fill(query, (float) random.nextDouble(0.1, 1));
      float[] numbers = new float[N];
      for (int k = 0; k < N; k++) {
        numbers[k] = 3 * (k == 0 ? 127 : random.nextInt(-20, 128));
      }
      float[] rows = rows(Shape.NORMAL, securityCount, random);
      for (int row = 7; row < securityCount; row += 40) {
        shuffle(numbers, random);
        System.arraycopy(numbers, 0, rows, row * N, N);
      }
      TopK expected =
          new SecurityFactors(rows, securityCount, N, kernels).bestOfAll(query, 3, NONE);
      // When
      Optional<TopK> kept = new Sieve(rows, securityCount, N, kernels).best(query, 3, NONE);
      // Then
      assertThat(bits(kept.orElseThrow().drain(Scored::new)))
          .isEqualTo(bits(expected.drain(Scored::new)));
    }
  }

  private static void shuffle(float[] numbers, SplittableRandom random) {
    for (int k = 0; k < numbers.length; k++) {
      int other = random.nextInt(k, numbers.length);
      float number = numbers[other];
      numbers[other] = numbers[k];
      numbers[k] = number;
    }
  }

  @Test
  void answersOrdinaryQueriesItself() {
    SplittableRandom random = new SplittableRandom(9);
    for (Shape shape : new Shape[] {Shape.NORMAL, Shape.SKEWED, Shape.SPARSE}) {
      Sieve sieve = sieve(shape, random);
      for (int trial = 0; trial < 20; trial++) {
        assertThat(sieve.best(rows(Shape.NORMAL, 1, random), 50, EVERY_FIFTH)).isPresent();
      }
    }
  }

  /** Answers share arrays one after another, never at one time. */
  @Test
  void answersManyAtOnceAsOneByOne() {
    SplittableRandom random = new SplittableRandom(9);
    Sieve sieve = sieve(Shape.NORMAL, random);
    List<float[]> queries =
        Stream.generate(() -> rows(Shape.NORMAL, 1, random)).limit(200).toList();
    List<List<Scored>> oneByOne = queries.stream().map(query -> tenBest(sieve, query)).toList();

    List<List<Scored>> atOnce =
        queries.parallelStream().map(query -> tenBest(sieve, query)).toList();

    assertThat(atOnce).isEqualTo(oneByOne);
  }

  private static List<Scored> tenBest(Sieve sieve, float[] query) {
    return sieve.best(query, 10, NONE).orElseThrow().drain(Scored::new);
  }

  @Test
  void leavesToOthersWhatItCannotDoBetter() {
    SplittableRandom random = new SplittableRandom(9);
    float[] query = rows(Shape.NORMAL, 1, random);
    float[] notANumber = query.clone();
    notANumber[3] = Float.NaN;
    Sieve sieve = sieve(Shape.NORMAL, random);

    assertThat(sieve.best(query, 20_000, NONE)).isEmpty();
    assertThat(sieve.best(query, 10, ALL)).isEmpty();
    assertThat(sieve.best(new float[N], 10, NONE)).isEmpty();
    assertThat(sieve.best(notANumber, 10, NONE)).isEmpty();
    assertThat(sieve.best(rows(Shape.HUGE, 1, random), 10, NONE)).isEmpty();
    assertThat(sieve(Shape.CONSTANT, random).best(query, 10, NONE)).isEmpty();
    assertThat(sieve(Shape.TINY, random).best(query, 10, NONE)).isEmpty();
  }

  private static Sieve sieve(Shape shape, SplittableRandom random) {
    int securityCount = 20_000;
    return new Sieve(rows(shape, securityCount, random), securityCount, N, Kernels.scalar());
  }

  private static float[] rows(Shape shape, int count, SplittableRandom random) {
    float[] rows = new float[count * N];
    for (int row = 0; row < count; row++) {
      for (int k = 0; k < N; k++) {
        rows[row * N + k] = (float) factor(shape, row, k, rows, random);
      }
      scale(shape, rows, row, random);
    }
    return rows;
  }

  private static double factor(Shape shape, int row, int k, float[] rows, SplittableRandom random) {
    double normal = random.nextGaussian();
    return switch (shape) {
      case NORMAL, SKEWED -> normal;
      case SPARSE -> row % 3 == 0 && random.nextInt(4) == 0 ? normal : 0;
      case CONSTANT -> 0.3;
      case REPEATED -> row < 7 ? normal : rows[row % 7 * N + k];
      case SHIFTED -> k == 1 ? 1_000 : normal;
      case HUGE -> 1e30 * normal;
      case TINY -> 1e-30 * normal;
      case DENORMAL -> 1e-42 * normal;
      case ALL_SIZES -> Math.scalb(normal, random.nextInt(-149, 128));
      case BROKEN ->
          switch (random.nextInt(200)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> Double.NEGATIVE_INFINITY;
            default -> normal;
          };
    };
  }

  private static void scale(Shape shape, float[] rows, int row, SplittableRandom random) {
    float by = shape == Shape.SKEWED ? (float) Math.pow(10, random.nextDouble(-3, 2)) : 1;
    for (int k = 0; k < N; k++) {
      rows[row * N + k] *= by;
    }
  }

  private static long[] bits(List<Scored> ranked) {
    return ranked.stream()
        .mapToLong(
            scored ->
                ((long) scored.security() << 32)
                    | Integer.toUnsignedLong(Float.floatToRawIntBits(scored.score())))
        .toArray();
  }
}
