package io.bellwether.algorithms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every trainer and its model promise, whatever it learns. */
public abstract class ModelContract {

  protected static final int SIZE = 20;

  /** A trainer with settings that suit twenty securities. */
  protected abstract Trainer trainer(Compute compute);

  /** Whether what was bought decides what is recommended. */
  protected boolean looksAtTheHistory() {
    return true;
  }

  /** Investor u bought security i where u + i is even, but not i = u. */
  protected static CsrMatrix checkerboardWithoutDiagonal() {
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

  /** Random purchases, some of them repeated. */
  protected static CsrMatrix random(long seed, int investorCount, int securityCount, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] investors = random.ints(count, 0, investorCount).toArray();
    int[] securities = random.ints(count, 0, securityCount).toArray();
    float[] once = new float[count];
    Arrays.fill(once, 1f);
    return CsrMatrix.fromTriples(investorCount, securityCount, investors, securities, once);
  }

  protected Model fit(CsrMatrix interactions) {
    return fit(interactions, Compute.standard());
  }

  private Model fit(CsrMatrix interactions, Compute compute) {
    return trainer(compute)
        .fit(TrainingInteractions.undated(interactions), TrainingListener.silent());
  }

  private final Model model = fit(checkerboardWithoutDiagonal());

  @Test
  void knowsEverySecurityItWasTrainedOn() {
    assertThat(model.securityCount()).isEqualTo(SIZE);
    assertThat(model.name()).isNotBlank();
  }

  @Test
  void recommendsTheWithheldSecurityFirst() {
    if (!looksAtTheHistory()) {
      return;
    }
    CsrMatrix bought = checkerboardWithoutDiagonal();
    for (int investor = 0; investor < SIZE; investor++) {
      History history = History.ofRow(bought, investor);

      assertThat(model.recommend(history, 1, history::contains))
          .extracting(Scored::security)
          .containsExactly(investor);
    }
  }

  @Test
  void explainsTheWithheldSecurityByWhatWasBought() {
    CsrMatrix bought = checkerboardWithoutDiagonal();
    for (int investor = 0; investor < SIZE; investor++) {
      History history = History.ofRow(bought, investor);

      List<Contribution> why = model.explain(history, investor, 3);

      assertThat(why).hasSize(looksAtTheHistory() ? 3 : 0);
      assertThat(why).allMatch(one -> history.contains(one.security()) && one.amount() > 0);
      assertThat(why).isSortedAccordingTo((a, b) -> Float.compare(b.amount(), a.amount()));
    }
  }

  @Test
  void findsSecuritiesOfTheSameColourSimilar() {
    for (int security = 0; security < SIZE; security++) {
      int parity = security % 2;
      int itself = security;

      List<Scored> similar = model.similar(security, 5);

      assertThat(similar).hasSize(looksAtTheHistory() ? 5 : 0);
      assertThat(similar).allMatch(one -> one.security() % 2 == parity && one.security() != itself);
    }
  }

  @Test
  void ranksByScoreAndThenByIndex() {
    History history = History.of(0, 2);
    float[] scores = new float[SIZE];
    model.scoresInto(history, scores);

    List<Scored> ranked = model.recommend(history, SIZE, security -> false);

    List<Scored> expected =
        IntStream.range(0, SIZE)
            .mapToObj(security -> new Scored(security, scores[security]))
            .filter(scored -> scored.score() != 0)
            .sorted((a, b) -> Float.compare(b.score(), a.score()))
            .toList();
    assertThat(ranked).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void saysOfAFoldedHistoryWhatItSaysOfTheHistory() {
    CsrMatrix bought = random(13, 20, 53, 300);
    Model fitted = fit(bought);
    for (int row = 0; row < bought.rowCount(); row++) {
      History history = History.ofRow(bought, row);
      Model.ForHistory folded = fitted.of(history);

      // in any order, and again
      for (int security : new int[] {52, 0, 7, 52}) {
        assertThat(folded.explain(security, 3)).isEqualTo(fitted.explain(history, security, 3));
        assertThat(folded.recommend(9, history::contains))
            .isEqualTo(fitted.recommend(history, 9, history::contains));
      }
    }
  }

  @Test
  void ranksManyHistoriesAsItRanksEach() {
    // Given: more rows and securities than any block, a row without a purchase among them
    CsrMatrix bought = random(7, 61, 53, 400);
    Model fitted = fit(bought);
    for (Repeats repeats : Repeats.values()) {
      // When
      RankedLists lists = fitted.recommendAll(bought, 7, repeats, ForkJoinPool.commonPool());
      // Then
      for (int row = 0; row < bought.rowCount(); row++) {
        History history = History.ofRow(bought, row);
        List<Scored> alone =
            fitted.recommend(
                history, 7, security -> repeats == Repeats.EXCLUDED && history.contains(security));
        assertThat(listOf(lists, row)).isEqualTo(alone);
      }
    }
  }

  @Test
  void learnsTheSameBitsOnOneThreadAndOnFourAndOnBothKernels() {
    CsrMatrix bought = random(11, 300, 70, 4_000);
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4)) {
      int[] alone = bits(fit(bought, new Compute(Kernels.chosen(), one)), bought);

      assertThat(bits(fit(bought, new Compute(Kernels.chosen(), four)), bought)).isEqualTo(alone);
      assertThat(bits(fit(bought, new Compute(Kernels.scalar(), four)), bought)).isEqualTo(alone);
    }
  }

  @Test
  void saysNothingForWhatNobodyBought() {
    Model fitted = fit(CsrMatrix.of(2, 3, new int[] {0, 1, 2}, new int[] {0, 0}, ones(2)));

    assertThat(fitted.recommend(History.of(0), 3, security -> security == 0)).isEmpty();
  }

  @Test
  void acceptsNoInteractionsAndASingleInvestor() {
    Model nothing = fit(CsrMatrix.of(2, 3, new int[3], new int[0], new float[0]));
    Model single = fit(CsrMatrix.of(1, 3, new int[] {0, 2}, new int[] {0, 2}, ones(2)));

    assertThat(nothing.recommend(History.of(1), 3, security -> false)).isEmpty();
    assertThat(single.recommend(History.of(0), 3, security -> false))
        .allMatch(scored -> Float.isFinite(scored.score()));
  }

  @Test
  void overwritesWhateverTheScoresHeld() {
    float[] used = new float[SIZE];
    Arrays.fill(used, 99f);
    float[] fresh = new float[SIZE];

    model.scoresInto(History.of(4), used);

    model.scoresInto(History.of(4), fresh);
    assertThat(used).isEqualTo(fresh);
  }

  @Test
  void neverRecommendsWhatIsExcluded() {
    List<Scored> ranked = model.recommend(History.of(0, 2), SIZE, security -> security % 4 == 0);

    assertThat(ranked).isNotEmpty().allMatch(scored -> scored.security() % 4 != 0);
  }

  @Test
  void acceptsALimitAboveTheNumberOfSecurities() {
    History history = History.of(0, 2);

    assertThat(model.recommend(history, Integer.MAX_VALUE, security -> false))
        .isEqualTo(model.recommend(history, SIZE, security -> false));
    CsrMatrix bought = checkerboardWithoutDiagonal();
    assertThat(
            model.recommendAll(bought, 1_000, Repeats.COUNTED, ForkJoinPool.commonPool()).limit())
        .isEqualTo(SIZE);
  }

  @Test
  void acceptsAnEmptyHistory() {
    float[] scores = new float[SIZE];

    model.scoresInto(History.of(), scores);

    for (float score : scores) {
      assertThat(score).isFinite();
    }
    assertThat(model.explain(History.of(), 3, 5)).isEmpty();
  }

  @Test
  void reportsRisingProgressUpToTheTotal() {
    List<Integer> seen = new ArrayList<>();
    List<Integer> totals = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {
            seen.add(done);
            totals.add(total);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };

    trainer(Compute.standard())
        .fit(TrainingInteractions.undated(random(5, 50, 600, 1_000)), listener);

    assertThat(seen).isNotEmpty();
    assertThat(seen.getLast()).isEqualTo(totals.getLast());
  }

  @Test
  void stopsWhenCancelled() {
    AtomicInteger asked = new AtomicInteger();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {}

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > 1;
          }
        };
    TrainingInteractions interactions = TrainingInteractions.undated(random(5, 50, 600, 1_000));

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> trainer(Compute.standard()).fit(interactions, listener));
  }

  @Test
  void refusesALimitBelowOne() {
    History one = History.of(1);
    assertRefused("limit is 0, must be at least 1", () -> model.recommend(one, 0, s -> false));
    assertRefused("limit is 0, must be at least 1", () -> model.explain(one, 3, 0));
    assertRefused("limit is 0, must be at least 1", () -> model.similar(3, 0));
  }

  @Test
  void refusesHistoriesOutOfRange() {
    float[] out = new float[SIZE];
    String reason = "history[0] is 20, must be below the security count 20";
    assertRefused(reason, () -> model.scoresInto(History.of(20), out));
    assertRefused(reason, () -> model.explain(History.of(20), 0, 1));
    CsrMatrix narrow = CsrMatrix.of(1, 3, new int[2], new int[0], new float[0]);
    assertRefused(
        "histories have 3 securities but the model has 20",
        () -> model.recommendAll(narrow, 5, Repeats.COUNTED, ForkJoinPool.commonPool()));
  }

  @Test
  void refusesScoresOfTheWrongLengthAndUnknownSecurities() {
    assertRefused(
        "out has length 3, must be the security count 20",
        () -> model.scoresInto(History.of(1), new float[3]));
    assertRefused("security is 20", () -> model.explain(History.of(1), SIZE, 1));
    assertRefused("security is -1", () -> model.similar(-1, 1));
  }

  private static List<Scored> listOf(RankedLists lists, int row) {
    return IntStream.range(0, lists.length(row))
        .mapToObj(rank -> new Scored(lists.security(row, rank), lists.score(row, rank)))
        .toList();
  }

  private static int[] bits(Model fitted, CsrMatrix histories) {
    float[] scores = new float[fitted.securityCount()];
    return IntStream.range(0, histories.rowCount())
        .flatMap(
            row -> {
              fitted.scoresInto(History.ofRow(histories, row), scores);
              return IntStream.range(0, scores.length)
                  .map(security -> Float.floatToRawIntBits(scores[security]));
            })
        .toArray();
  }

  private static void assertRefused(String reason, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(reason);
  }

  protected static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1f);
    return ones;
  }

  protected static int[] ints(int... values) {
    return values;
  }
}
