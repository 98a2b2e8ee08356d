package io.bellwether.ranking.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NewListingsSourceTest {

  private static final NewListingsSettings MONTH =
      new NewListingsSettings(Duration.ofDays(30), 1f, Duration.ofDays(7));

  @Test
  void withoutBuyersTheNewestIsFirst() {
    float[] scores = scores(new long[] {daysBefore(20), daysBefore(2), daysBefore(9)});

    assertThat(scores).containsExactly(1f / 27, 1f / 9, 1f / 16);
  }

  @Test
  void ofOneAgeTheMostBoughtIsFirst() {
    // Given: the second bought by two investors, one of them twice
    CsrMatrix bought =
        CsrMatrix.fromTriples(
            3, 2, new int[] {0, 0, 2}, new int[] {1, 1, 1}, new float[] {1, 1, 1});
    NewListingsSource source =
        NewListingsSource.fit(new long[] {daysBefore(3), daysBefore(3)}, bought, MONTH);
    // When
    float[] scores = new float[2];
    source.scoresInto(Questions.ofNobody(), scores);
    // Then
    assertThat(scores).containsExactly(0.1f, 0.3f);
  }

  @Test
  void theOldTheUnseenAndTheUnknownAreNotNew() {
    float[] scores =
        scores(new long[] {daysBefore(31), daysBefore(-1), NewListingsSource.LONG_AGO});

    assertThat(scores).containsOnly(0f);
  }

  @Test
  void bothEndsOfTheWindowAreNew() {
    assertThat(scores(new long[] {daysBefore(30), daysBefore(0)})).doesNotContain(0f);
  }

  @Test
  void theMomentOfTheQuestionDecides() {
    NewListingsSource source =
        NewListingsSource.fit(new long[] {daysBefore(2)}, nobodyBought(1), MONTH);
    float[] scores = new float[1];

    source.scoresInto(Questions.at(Questions.NOON.minus(Duration.ofDays(3))), scores);

    assertThat(scores).containsExactly(0f);
  }

  @Test
  void refusesMomentsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewListingsSource.fit(new long[2], nobodyBought(3), MONTH))
        .withMessage("firstSeenEpochSeconds has length 2 but the interactions have 3 securities");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewListingsSettings(Duration.ZERO, 1f, Duration.ofDays(1)))
        .withMessage("window is PT0S, must be at least PT1S");
  }

  private static float[] scores(long[] firstSeen) {
    float[] scores = new float[firstSeen.length];
    NewListingsSource.fit(firstSeen, nobodyBought(firstSeen.length), MONTH)
        .scoresInto(Questions.ofNobody(), scores);
    return scores;
  }

  private static long daysBefore(int days) {
    return Questions.NOON.minus(Duration.ofDays(days)).getEpochSecond();
  }

  private static CsrMatrix nobodyBought(int securityCount) {
    return CsrMatrix.of(0, securityCount, new int[1], new int[0], new float[0]);
  }
}
