package io.bellwether.algorithms.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The deal of the securities and the order of the visits, which belong together. */
class ScheduleTest {

  private static final int SECURITIES = 301;
  private static final int NEVER_BOUGHT = 300;

  private final CsrMatrix bought = skewed();
  private final int[] buyerCounts = Deal.buyerCounts(bought);
  private final int[] byPopularity = Deal.byPopularity(buyerCounts);
  private final int groupCount = Schedule.groupCount(byPopularity.length);

  @Test
  void ordersByBuyersAndLeavesOutWhatNobodyBought() {
    int[] ordered = Deal.byPopularity(new int[] {3, 0, 5, 3, 9});

    assertThat(ordered).containsExactly(4, 2, 0, 3);
  }

  @Test
  void dealsEverySecurityToOnePlace() {
    Deal deal = deal(0);

    assertThat(deal.placeCount()).isEqualTo(byPopularity.length);
    assertThat(IntStream.range(0, deal.placeCount()).map(deal::security))
        .containsExactlyInAnyOrder(IntStream.of(byPopularity).boxed().toArray(Integer[]::new));
    for (int group = 0; group < groupCount; group++) {
      for (int at = deal.groupStarts()[group]; at < deal.groupStarts()[group + 1]; at++) {
        assertThat(deal.place(deal.security(at))).isEqualTo(at);
        assertThat(deal.group(deal.security(at))).isEqualTo(group);
      }
    }
  }

  @Test
  void dealsGroupsOfEqualSizeAndAboutEqualPopularity() {
    // Given: eight groups, and the most popular security with a thirtieth of all purchases
    assertThat(groupCount).isEqualTo(8);
    Deal deal = deal(0);
    // When
    int[] sizes = new int[groupCount];
    int[] interactions = new int[groupCount];
    for (int security : byPopularity) {
      sizes[deal.group(security)]++;
      interactions[deal.group(security)] += buyerCounts[security];
    }
    // Then
    int most = Arrays.stream(sizes).max().orElseThrow();
    double mean = (double) bought.nonZeroCount() / groupCount;
    for (int group = 0; group < groupCount; group++) {
      assertThat(sizes[group]).isGreaterThanOrEqualTo(most - 1);
      assertThat((double) interactions[group]).isBetween(0.75 * mean, 1.25 * mean);
    }
  }

  @Test
  void dealsAnewEachEpoch() {
    Deal first = deal(0);
    Deal second = deal(1);

    assertThat(Arrays.stream(byPopularity).filter(s -> first.group(s) != second.group(s)).count())
        .isGreaterThan(byPopularity.length / 2);
  }

  @Test
  void visitsEveryPurchaseOnceInTheTileOfItsInvestorAndSecurity() {
    Deal deal = deal(0);
    Schedule schedule = schedule(deal, ForkJoinPool.commonPool());
    Set<Long> visited = new HashSet<>();
    Set<Integer> investors = new HashSet<>();

    for (int w = 0; w < groupCount; w++) {
      for (int turn = schedule.groupStart(w); turn < schedule.groupStart(w + 1); turn++) {
        int investor = schedule.investor(turn);
        investors.add(investor);
        for (int g = 0; g < groupCount; g++) {
          for (int at = schedule.visitStart(w, g, turn);
              at < schedule.visitStart(w, g, turn + 1);
              at++) {
            int security = deal.security(schedule.place(at));
            assertThat(bought.contains(investor, security)).isTrue();
            assertThat(deal.group(security)).isEqualTo(g);
            visited.add((long) investor * SECURITIES + security);
          }
        }
      }
    }

    assertThat(visited).hasSize(bought.nonZeroCount());
    assertThat(investors).hasSize(bought.rowCount());
  }

  @Test
  void cutsInvestorsIntoGroupsOfAboutAsManyPurchases() {
    Schedule schedule = schedule(deal(0), ForkJoinPool.commonPool());

    for (int w = 0; w < groupCount; w++) {
      int from = bought.rowStart(schedule.groupStart(w));
      int to = bought.rowStart(schedule.groupStart(w + 1));
      assertThat(to - from).isCloseTo(bought.nonZeroCount() / groupCount, within(60));
    }
  }

  @Test
  void takesFewerGroupsForFewSecurities() {
    assertThat(Schedule.groupCount(0)).isEqualTo(1);
    assertThat(Schedule.groupCount(20)).isEqualTo(1);
    assertThat(Schedule.groupCount(70)).isEqualTo(2);
    assertThat(Schedule.groupCount(1_000_000)).isEqualTo(8);
  }

  private Deal deal(int epoch) {
    return Deal.of(
        byPopularity, SECURITIES, groupCount, DrawStream.of(1, DrawStream.Use.GROUPS, epoch));
  }

  private Schedule schedule(Deal deal, ForkJoinPool pool) {
    Schedule schedule = new Schedule(bought, StepWeights.of(Optional.empty(), bought), groupCount);
    schedule.write(deal, 1, 0, pool);
    return schedule;
  }

  /** Purchases of 300 of 301 securities, the first ones more often. */
  private static CsrMatrix skewed() {
    SplittableRandom random = new SplittableRandom(9);
    int count = 8_000;
    int[] investors = random.ints(count, 0, 400).toArray();
    int[] securities = new int[count];
    for (int at = 0; at < count; at++) {
      securities[at] = (int) (Math.pow(random.nextDouble(), 1.5) * NEVER_BOUGHT);
    }
    float[] ones = new float[count];
    Arrays.fill(ones, 1f);
    return CsrMatrix.fromTriples(400, SECURITIES, investors, securities, ones);
  }
}
