package io.bellwether.trainer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.JudgedRanking;
import io.bellwether.algorithms.evaluation.metrics.ModelRanker;
import io.bellwether.algorithms.evaluation.metrics.RankingEvaluation;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final int INVESTORS = 40;
  private static final int SECURITIES = 20;
  private static final int SEED = 42;

  /** Everybody bought security 0 before, and 1 to 3 in the test weeks; one of them 4 too. */
  private static final Split SPLIT = split();

  /** Foresees all of them. */
  private static final JudgedRanking GOOD = judged(1, 2, 3, 4);

  /** Foresees one of them. */
  private static final JudgedRanking BAD = judged(1, 8, 9);

  private final Gate gate = new Gate(0.2);

  @Test
  void letsTheFirstOfALineIn() {
    Verdict verdict = gate.judge(candidate(BAD), new Incumbent.None(), SEED);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.finding())
        .isEqualTo(
            "item-cosine has precision@5 0.2000 [0.2000, 0.2000], nothing is in service;"
                + " coverage 0.2500");
  }

  @Test
  void letsWhatIsAsGoodAsTheOneInServiceIn() {
    Verdict verdict = gate.judge(candidate(GOOD), judgedIncumbent(GOOD), SEED);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.finding())
        .contains("+0.0000 [+0.0000, +0.0000] against mixed-logit of equities-1 on the same 40");
  }

  @Test
  void refusesWhatIsWorseBeyondTheIntervalOnTheSameClients() {
    Verdict verdict = gate.judge(candidate(BAD), judgedIncumbent(GOOD), SEED);

    assertThat(verdict.reasons())
        .singleElement()
        .asString()
        .startsWith(
            "item-cosine is worse than mixed-logit of equities-1, which is in service: precision@5"
                + " differs by -0.4050 [-0.4")
        .endsWith("] on the same 40 clients");
  }

  @Test
  void letsWhatIsWorseWithinTheIntervalIn() {
    // Given: one client of forty fares worse
    JudgedRanking hardlyWorse = judged(1, 2, 3);

    // When
    Verdict verdict = gate.judge(candidate(hardlyWorse), judgedIncumbent(GOOD), SEED);

    // Then
    assertThat(hardlyWorse.precision(SEED).value()).isLessThan(GOOD.precision(SEED).value());
    assertThat(verdict.reasons()).isEmpty();
  }

  @Test
  void whereTheServedModelCannotBeFittedItsOwnMeasureCounts() {
    Incumbent better = new Incumbent.Measured("equities-1", "als", 0.5, 0.4, "als is unknown");
    Incumbent alike = new Incumbent.Measured("equities-1", "als", 0.25, 0.15, "als is unknown");

    assertThat(gate.judge(candidate(BAD), better, SEED).reasons())
        .singleElement()
        .asString()
        .contains("below the interval of equities-1")
        .contains("0.5000 [from 0.4000] on its own test weeks")
        .endsWith("als is unknown");
    assertThat(gate.judge(candidate(BAD), alike, SEED).passes()).isTrue();
    assertThat(gate.judge(candidate(BAD), alike, SEED).finding())
        .contains("als of equities-1 had 0.2500 on other test weeks");
  }

  @Test
  void saysThatNothingIsKnownOfTheOneInService() {
    Verdict verdict =
        gate.judge(candidate(BAD), new Incumbent.Unmeasured("equities-1", "no measure"), SEED);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.finding()).contains("not compared with equities-1: no measure");
  }

  @Test
  void givesEveryReasonAtOnce() {
    Candidate broken = new Candidate("item-cosine", BAD, List.of("models.item-cosine.values"));

    assertThat(new Gate(0.3).judge(broken, judgedIncumbent(GOOD), SEED).reasons())
        .hasSize(3)
        .contains(
            "numbers that are not finite are in models.item-cosine.values",
            "item-cosine shows 0.2500 of the catalogue, must show at least 0.3000");
  }

  @Test
  void popularityMayShowTheSameFewToAll() {
    Candidate popularity = new Candidate("popularity", BAD, List.of());

    assertThat(new Gate(1).judge(popularity, new Incumbent.None(), SEED).passes()).isTrue();
  }

  @Test
  void aBoundThatIsNoShareIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Gate(1.5))
        .withMessage("bellwether.gate.minimum-coverage is 1.5, but must be 0 to 1");
  }

  private static Candidate candidate(JudgedRanking judged) {
    return new Candidate("item-cosine", judged, List.of());
  }

  private static Incumbent judgedIncumbent(JudgedRanking judged) {
    return new Incumbent.Judged("equities-1", "mixed-logit", judged);
  }

  /** Of a model that ranks these first, and then the last securities. */
  private static JudgedRanking judged(int... first) {
    return RankingEvaluation.judgedAt(
        5,
        new ModelRanker(inOrder(first), SPLIT.train().matrix()),
        SPLIT,
        ForkJoinPool.commonPool());
  }

  private static PopularityModel inOrder(int... first) {
    float[] counts = new float[SECURITIES];
    for (int security = 10; security < SECURITIES; security++) {
      counts[security] = security;
    }
    for (int rank = 0; rank < first.length; rank++) {
      counts[first[rank]] = 100 - rank;
    }
    return new PopularityModel(counts);
  }

  private static Split split() {
    List<int[]> purchases = new ArrayList<>();
    for (int investor = 0; investor < INVESTORS; investor++) {
      purchases.add(new int[] {investor, 0, 0});
      purchases.add(new int[] {investor, 1, 100});
      purchases.add(new int[] {investor, 2, 100});
      purchases.add(new int[] {investor, 3, 100});
    }
    purchases.add(new int[] {0, 4, 100});
    return GlobalTime.at(50)
        .splits(
            new Interactions(
                purchases.stream().mapToInt(purchase -> purchase[0]).toArray(),
                purchases.stream().mapToInt(purchase -> purchase[1]).toArray(),
                purchases.stream().mapToLong(purchase -> purchase[2]).toArray()),
            INVESTORS,
            SECURITIES)
        .getFirst();
  }
}
