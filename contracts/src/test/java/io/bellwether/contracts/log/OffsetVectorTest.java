package io.bellwether.contracts.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OffsetVectorTest {

  private static final TopicPartition TRADES_0 = new TopicPartition("trades", 0);
  private static final TopicPartition TRADES_1 = new TopicPartition("trades", 1);
  private static final TopicPartition DEAD_LETTERS_0 = new TopicPartition("dead-letters", 0);

  @Test
  void startsAtTheBeginningOfEveryPartition() {
    assertThat(OffsetVector.START.nextOffsets()).isEmpty();
    assertThat(OffsetVector.START.next(TRADES_0)).isZero();
  }

  @Test
  void saysTheNextOffsetOfAPartition() {
    OffsetVector offsets = OffsetVector.of(Map.of(TRADES_0, 7L));

    assertThat(offsets.next(TRADES_0)).isEqualTo(7);
    assertThat(offsets.next(TRADES_1)).isZero();
  }

  @Test
  void isKeyedByTopicAndPartitionInOrder() {
    OffsetVector offsets = OffsetVector.of(Map.of(TRADES_1, 2L, DEAD_LETTERS_0, 3L, TRADES_0, 1L));

    assertThat(offsets.nextOffsets()).containsOnlyKeys("dead-letters-0", "trades-0", "trades-1");
    assertThat(offsets.nextOffsets().firstKey()).isEqualTo("dead-letters-0");
  }

  @Test
  void readsAPartitionBackFromItsKey() {
    assertThat(OffsetVector.partition("dead-letters-0")).isEqualTo(DEAD_LETTERS_0);
    assertThat(OffsetVector.partition("trades-1")).isEqualTo(TRADES_1);
  }

  @Test
  void reachesWhatItHasReadAsFarAs() {
    OffsetVector behind = OffsetVector.of(Map.of(TRADES_0, 1L));
    OffsetVector ahead = OffsetVector.of(Map.of(TRADES_0, 1L, TRADES_1, 5L));
    OffsetVector apart = OffsetVector.of(Map.of(TRADES_0, 9L, TRADES_1, 4L));

    assertThat(ahead.reaches(behind)).isTrue();
    assertThat(ahead.reaches(ahead)).isTrue();
    assertThat(behind.reaches(ahead)).isFalse();
    assertThat(apart.reaches(ahead)).isFalse();
    assertThat(ahead.reaches(apart)).isFalse();
    assertThat(OffsetVector.START.reaches(OffsetVector.START)).isTrue();
  }

  @Test
  void reachesAPartitionThatHoldsNothingYet() {
    assertThat(OffsetVector.START.reaches(OffsetVector.of(Map.of(TRADES_0, 0L)))).isTrue();
  }

  @Test
  void givesThePartOfSomeTopics() {
    OffsetVector offsets = OffsetVector.of(Map.of(TRADES_0, 1L, DEAD_LETTERS_0, 3L));

    assertThat(offsets.of(Set.of(Topic.DEAD_LETTERS)))
        .isEqualTo(OffsetVector.of(Map.of(DEAD_LETTERS_0, 3L)));
    assertThat(offsets.of(List.of())).isEqualTo(OffsetVector.START);
  }

  @Test
  void leavesOutTopicsThatThisVersionDoesNotKnow() {
    OffsetVector newer =
        OffsetVector.of(Map.of(TRADES_0, 1L, new TopicPartition("prices-live", 0), 8L));

    assertThat(newer.of(Set.of(Topic.TRADES))).isEqualTo(OffsetVector.of(Map.of(TRADES_0, 1L)));
  }

  @Test
  void doesNotFollowLaterChangesOfWhatItWasMadeOf() {
    TreeMap<String, Long> offsets = new TreeMap<>(Map.of("trades-0", 1L));
    OffsetVector vector = new OffsetVector(offsets);

    offsets.put("trades-0", 2L);

    assertThat(vector.next(TRADES_0)).isEqualTo(1);
    assertThatThrownBy(() -> vector.nextOffsets().put("trades-0", 2L))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "trades", "trades-", "-0", "trades-x", "trades-01", "trades-1234567890"})
  void refusesAKeyThatNamesNoPartition(String key) {
    assertThatThrownBy(() -> new OffsetVector(new TreeMap<>(Map.of(key, 1L))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("partition is \"" + key + "\", but must be topic-number");
  }

  @Test
  void refusesANegativeOffset() {
    assertThatThrownBy(() -> OffsetVector.of(Map.of(TRADES_0, -1L)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("offsets[trades-0] is -1, but must be at least 0");
  }
}
