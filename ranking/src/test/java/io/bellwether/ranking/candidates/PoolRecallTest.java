package io.bellwether.ranking.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolRecallTest {

  private final CandidateGathering gathering =
      new CandidateGathering(
          List.of(
              new Quota(new TableSource("a", 5, 4, 0, 0), 2),
              new Quota(new TableSource("b", 0, 2, 3, 0), 2)),
          4);

  @Test
  void creditsEverySourceAndThoseThatStoodAlone() {
    // Given: 0 came from a alone, 1 from both; 3 is beyond every source
    PoolRecall recall = new PoolRecall(gathering.sourceNames());
    // When
    recall.add(pool(), security -> security != 2, 3);
    // Then
    assertThat(recall.hits()).isEqualTo(2);
    assertThat(recall.truths()).isEqualTo(3);
    assertThat(recall.candidates()).isEqualTo(3);
    assertThat(recall.recall()).isEqualTo(2 / 3.0);
    assertThat(recall.sourceHits(0)).isEqualTo(2);
    assertThat(recall.sourceHits(1)).isEqualTo(1);
    assertThat(recall.uniqueHits(0)).isEqualTo(1);
    assertThat(recall.uniqueHits(1)).isZero();
  }

  @Test
  void partsMergeToTheWhole() {
    PoolRecall left = new PoolRecall(gathering.sourceNames());
    PoolRecall right = new PoolRecall(gathering.sourceNames());
    left.add(pool(), security -> security == 0, 1);
    right.add(pool(), security -> security == 2, 2);

    left.merge(right);

    assertThat(left.hits()).isEqualTo(2);
    assertThat(left.truths()).isEqualTo(3);
    assertThat(left.uniqueHits(1)).isEqualTo(1);
  }

  @Test
  void findsNothingWhereThereIsNothingToFind() {
    assertThat(new PoolRecall(List.of("a")).recall()).isZero();
  }

  @Test
  void refusesPoolsOfOtherSources() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PoolRecall(List.of("a")).add(pool(), security -> true, 1))
        .withMessage("sources are [a, b], must be [a]");
  }

  private CandidatePool pool() {
    return gathering.gather(Questions.ofNobody(), security -> false);
  }
}
