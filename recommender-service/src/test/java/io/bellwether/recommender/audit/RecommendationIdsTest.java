package io.bellwether.recommender.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecommendationIdsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.123Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final RecommendationIds ids = new RecommendationIds(now::get);

  @Test
  void areUuidsOfVersionSevenThatTellTheTime() {
    UUID id = UUID.fromString(ids.next());

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void ascendWhateverTheClockDoes() {
    List<String> early = Stream.generate(ids::next).limit(10_000).toList();
    now.set(NOW.minusSeconds(60));
    List<String> turnedBack = Stream.generate(ids::next).limit(10_000).toList();
    now.set(NOW.plusSeconds(60));
    List<String> late = Stream.generate(ids::next).limit(10_000).toList();

    List<String> all = Stream.of(early, turnedBack, late).flatMap(List::stream).toList();
    assertThat(all).isSorted().doesNotHaveDuplicates();
    assertThat(UUID.fromString(late.getFirst()).getMostSignificantBits() >>> 16)
        .isEqualTo(NOW.plusSeconds(60).toEpochMilli());
  }

  @Test
  void areUniqueAmongThreadsAndProcesses() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    RecommendationIds other = new RecommendationIds(now::get);

    IntStream.range(0, 100_000)
        .parallel()
        .forEach(
            at -> {
              seen.add(ids.next());
              seen.add(other.next());
            });

    assertThat(seen).hasSize(200_000);
  }
}
