package io.bellwether.ranking.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolFeaturesTest {

  private final CandidatePool pool =
      new CandidateGathering(
              List.of(
                  new Quota(new TableSource("a", 5, 4, 0), 1),
                  new Quota(new TableSource("b", 0, 2, 3), 2)),
              3)
          .gather(Questions.ofNobody(), security -> false);

  @Test
  void saysOfEverySourceScoreRankAndQuota() {
    // Given: security 1, second of both sources, beyond the quota of the first
    assertThat(pool.toSecurities()).containsExactly(0, 2, 1);
    float[] out = new float[PoolFeatures.count(2) + 1];
    // When
    PoolFeatures.into(pool, 2, out, 1);
    // Then
    assertThat(out).containsExactly(0f, 4f, 0.5f, 0f, 2f, 0.5f, 1f, 1f, 2f);
  }

  @Test
  void aSilentSourceIsMissingNotLow() {
    float[] out = new float[PoolFeatures.count(2)];

    PoolFeatures.into(pool, 0, out, 0);

    assertThat(out).containsExactly(5f, 1f, 1f, Float.NaN, 0f, 0f, 1f, 1f);
  }

  @Test
  void namesStandInTheOrderOfTheValues() {
    assertThat(PoolFeatures.names(pool.sourceNames()))
        .containsExactly(
            "a.score",
            "a.reciprocal-rank",
            "a.in-quota",
            "b.score",
            "b.reciprocal-rank",
            "b.in-quota",
            "sources.in-quota",
            "sources.speaking")
        .hasSize(PoolFeatures.count(2));
  }

  @Test
  void refusesAnArrayTooShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoolFeatures.into(pool, 0, new float[8], 1))
        .withMessage("out has length 8, must hold 8 features from 1");
  }
}
