package io.bellwether.algorithms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every model promises, whatever it learned. */
abstract class ModelContract {

  static final int SIZE = 20;

  abstract Model fit(CsrMatrix interactions);

  /** Investor u bought security i where u + i is even, but not i = u. */
  static CsrMatrix checkerboardWithoutDiagonal() {
    int[][] pairs =
        IntStream.range(0, SIZE * SIZE)
            .mapToObj(cell -> new int[] {cell / SIZE, cell % SIZE})
            .filter(pair -> (pair[0] + pair[1]) % 2 == 0 && pair[0] != pair[1])
            .toArray(int[][]::new);
    float[] values = new float[pairs.length];
    Arrays.fill(values, 1f);
    return CsrMatrix.fromTriples(
        SIZE,
        SIZE,
        Arrays.stream(pairs).mapToInt(pair -> pair[0]).toArray(),
        Arrays.stream(pairs).mapToInt(pair -> pair[1]).toArray(),
        values);
  }

  private final Model model = fit(checkerboardWithoutDiagonal());

  @Test
  void knowsEverySecurityItWasTrainedOn() {
    assertThat(model.securityCount()).isEqualTo(SIZE);
    assertThat(model.name()).isNotBlank();
  }

  @Test
  void ranksByScoreAndThenByIndex() {
    int[] history = {0, 2};
    float[] scores = new float[SIZE];
    model.scoresInto(history, scores);

    List<Scored> ranked = model.recommend(history, SIZE, security -> false);

    List<Scored> expected =
        IntStream.range(0, SIZE)
            .mapToObj(security -> new Scored(security, scores[security]))
            .filter(scored -> scored.score() > 0)
            .sorted((a, b) -> Float.compare(b.score(), a.score()))
            .toList();
    assertThat(ranked).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void overwritesWhateverTheScoresHeld() {
    float[] used = new float[SIZE];
    Arrays.fill(used, 99f);
    float[] fresh = new float[SIZE];

    model.scoresInto(new int[] {4}, used);

    model.scoresInto(new int[] {4}, fresh);
    assertThat(used).isEqualTo(fresh);
  }

  @Test
  void neverRecommendsWhatIsExcluded() {
    List<Scored> ranked = model.recommend(new int[] {0, 2}, SIZE, security -> security % 4 == 0);

    assertThat(ranked).isNotEmpty().allMatch(scored -> scored.security() % 4 != 0);
  }

  @Test
  void acceptsALimitAboveTheNumberOfSecurities() {
    int[] history = {0, 2};

    assertThat(model.recommend(history, Integer.MAX_VALUE, security -> false))
        .isEqualTo(model.recommend(history, SIZE, security -> false));
  }

  @Test
  void acceptsAnEmptyHistory() {
    float[] scores = new float[SIZE];

    model.scoresInto(new int[0], scores);

    for (float score : scores) {
      assertThat(score).isFinite().isNotNegative();
    }
    assertThat(model.explain(new int[0], 3, 5)).isEmpty();
  }

  @Test
  void refusesALimitBelowOne() {
    assertRefused("limit is 0, must be at least 1", () -> model.recommend(ints(1), 0, s -> false));
    assertRefused("limit is 0, must be at least 1", () -> model.explain(ints(1), 3, 0));
  }

  @Test
  void refusesHistoriesOutOfRangeOrOrder() {
    float[] out = new float[SIZE];
    assertRefused("history[0] is -1", () -> model.scoresInto(ints(-1), out));
    assertRefused("history[1] is 3, must be above 3", () -> model.scoresInto(ints(3, 3), out));
    assertRefused("below the security count 20", () -> model.explain(ints(20), 0, 1));
  }

  @Test
  void refusesScoresOfTheWrongLengthAndUnknownSecurities() {
    assertRefused(
        "out has length 3, must be the security count 20",
        () -> model.scoresInto(ints(1), new float[3]));
    assertRefused("security is 20", () -> model.explain(ints(1), SIZE, 1));
  }

  private static void assertRefused(String reason, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(reason);
  }

  static int[] ints(int... values) {
    return values;
  }
}
