package io.bellwether.ranking.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class CandidateGatheringTest {

  private static final IntPredicate NONE = security -> false;

  private final CandidateSource low = new TableSource("low", 9, 8, 7, 0, 0, 0);
  private final CandidateSource high = new TableSource("high", 0, 0, 7, 8, 9, 5);

  @Test
  void sourcesTakeTurnsInTheirOrder() {
    CandidatePool pool = pool(10, NONE, new Quota(low, 2), new Quota(high, 2));

    assertThat(pool.toSecurities()).containsExactly(0, 4, 1, 3);
  }

  @Test
  void aSecurityOfTwoSourcesEntersOnceAndTakesNoRoom() {
    CandidatePool pool = pool(10, NONE, new Quota(low, 3), new Quota(high, 3));

    assertThat(pool.toSecurities()).containsExactly(0, 4, 1, 3, 2);
    assertThat(pool.quotaCount(4)).isEqualTo(2);
  }

  @Test
  void aShortSourcePassesItsRoomOn() {
    // Given: a source with one thing to say and room for three
    CandidateSource terse = new TableSource("terse", 0, 1, 0, 0, 0, 0);
    // When
    CandidatePool pool = pool(10, NONE, new Quota(terse, 3), new Quota(high, 1));
    // Then: two more of the other source, in no quota
    assertThat(pool.toSecurities()).containsExactly(1, 4, 3, 2);
    assertThat(pool.quotaCount(2)).isZero();
    assertThat(pool.rank(2, 1)).isEqualTo(2);
  }

  @Test
  void aSourceOfQuotaZeroIsHeardButBringsNone() {
    CandidatePool pool = pool(10, NONE, new Quota(low, 3), new Quota(high, 0));

    assertThat(pool.toSecurities()).containsExactly(0, 1, 2);
    assertThat(pool.score(2, 1)).isEqualTo(7f);
    assertThat(pool.rank(2, 1)).isEqualTo(3);
    assertThat(pool.inQuota(2, 1)).isFalse();
    assertThat(pool.score(0, 1)).isNaN();
    assertThat(pool.rank(0, 1)).isZero();
  }

  @Test
  void theExcludedNeverEnterAndLeaveNoGapInTheRanks() {
    CandidatePool pool = pool(10, security -> security == 4, new Quota(high, 2));

    assertThat(pool.toSecurities()).containsExactly(3, 2);
    assertThat(pool.rank(0, 0)).isEqualTo(1);
  }

  @Test
  void theBoundCutsTheTurns() {
    CandidatePool pool = pool(3, NONE, new Quota(low, 3), new Quota(high, 3));

    assertThat(pool.toSecurities()).containsExactly(0, 4, 1);
  }

  @Test
  void aReserveComesInFirstAndTakesRoomOfTheBound() {
    // Given: of low the best of 1, 2 and 5 are 1 and 2; of 5 it has nothing to say
    Reserve reserve = new Reserve(0, BitSet.valueOf(new long[] {0b100110}), 3);
    CandidateGathering gathering =
        new CandidateGathering(List.of(new Quota(low, 1), new Quota(high, 2)), 4);
    // When
    CandidatePool pool = gathering.gather(Questions.ofNobody(), NONE, reserve);
    // Then
    assertThat(pool.toSecurities()).containsExactly(1, 2, 0, 4);
    assertThat(pool.inQuota(0, 0)).isFalse();
    assertThat(pool.rank(0, 0)).isEqualTo(2);
    assertThat(pool.score(1, 1)).isEqualTo(7f);
  }

  @Test
  void aReserveReachesBelowEveryListButNotTheExcluded() {
    // Given: lists of one place
    CandidateGathering gathering = new CandidateGathering(List.of(new Quota(high, 1)), 1);
    Reserve reserve = new Reserve(0, BitSet.valueOf(new long[] {0b101100}), 1);
    // When
    CandidatePool pool = gathering.gather(Questions.ofNobody(), security -> security == 3, reserve);
    // Then
    assertThat(pool.toSecurities()).containsExactly(2);
    assertThat(pool.rank(0, 0)).isZero();
  }

  @Test
  void anEmptyReserveChangesNothing() {
    CandidateGathering gathering =
        new CandidateGathering(List.of(new Quota(low, 2), new Quota(high, 2)), 4);

    CandidatePool pool =
        gathering.gather(Questions.ofNobody(), NONE, new Reserve(1, new BitSet(), 10));

    assertThat(pool.toSecurities()).containsExactly(0, 4, 1, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> gathering.gather(Questions.ofNobody(), NONE, new Reserve(2, new BitSet(), 1)))
        .withMessage("source of the reserve is 2, must be at least 0 and at most 1");
  }

  @Test
  void agreesWithFullSorts() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 400; round++) {
      // Given: few distinct scores, so that ties are common
      int securityCount = 1 + random.nextInt(40);
      List<Quota> quotas = new ArrayList<>();
      int sourceCount = 1 + random.nextInt(5);
      for (int source = 0; source < sourceCount; source++) {
        quotas.add(new Quota(randomSource(random, source, securityCount), random.nextInt(12)));
      }
      int deepest = quotas.stream().mapToInt(Quota::size).max().orElseThrow();
      int bound = Math.max(1, deepest) + random.nextInt(20);
      int modulus = 1 + random.nextInt(6);
      IntPredicate excluded = security -> security % modulus == 1;
      // When
      CandidatePool pool =
          new CandidateGathering(quotas, bound).gather(Questions.ofNobody(), excluded);
      // Then
      requireSame(pool, new PlainGathering(quotas, bound, excluded), sourceCount);
    }
  }

  @Test
  void refusesQuotasThatDoNotFitTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CandidateGathering(List.of(), 5))
        .withMessage("quotas has 0 entries, must have at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pool(2, NONE, new Quota(low, 3)))
        .withMessage("bound is 2, must be at least 3 and at most 100000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pool(9, NONE, new Quota(low, 3), new Quota(low, 1)))
        .withMessage("source low has 2 quotas, must have 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> pool(9, NONE, new Quota(low, 3), new Quota(new TableSource("odd", 1f), 1)))
        .withMessage("source odd has 1 securities but source low has 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Quota(low, -1))
        .withMessage("size of the quota of low is -1, must be at least 0 and at most 100000");
  }

  private static CandidatePool pool(int bound, IntPredicate excluded, Quota... quotas) {
    return new CandidateGathering(List.of(quotas), bound).gather(Questions.ofNobody(), excluded);
  }

  private static CandidateSource randomSource(
      SplittableRandom random, int source, int securityCount) {
    float[] scores = new float[securityCount];
    for (int security = 0; security < securityCount; security++) {
      scores[security] = random.nextInt(9) - 4;
    }
    return new TableSource("s" + source, scores);
  }

  private static void requireSame(CandidatePool pool, PlainGathering plain, int sourceCount) {
    List<Integer> securities = plain.pool();
    assertThat(pool.toSecurities()).containsExactly(securities.toArray(Integer[]::new));
    for (int candidate = 0; candidate < pool.size(); candidate++) {
      int security = securities.get(candidate);
      for (int source = 0; source < sourceCount; source++) {
        float score = plain.score(security, source);
        // boxed, so that NaN equals NaN
        assertThat(pool.score(candidate, source))
            .isEqualTo(Float.valueOf(score == 0 ? Float.NaN : score));
        assertThat(pool.rank(candidate, source)).isEqualTo(plain.rank(security, source));
      }
    }
  }
}
