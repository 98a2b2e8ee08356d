package io.bellwether.trainer.when;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingPolicyTest {

  private static final Instant PUBLISHED = Instant.parse("2026-01-05T10:00:00Z");
  private static final long TRADES = 100_000;

  private final SetClock clock = new SetClock();
  private final TrainingPolicy policy = new TrainingPolicy(rules(), clock);

  @ParameterizedTest
  @CsvSource({
    "999, 0, 0,",
    "1000, 0, 0, new-trades",
    "1, 49, 0,",
    "0, 50, 0, new-securities-share",
    "0, 0, 99,",
    "0, 0, 100, new-investors-share"
  })
  void isDueOnceEnoughIsNew(long trades, long securities, long investors, String because) {
    clock.pass(Duration.ofHours(1));
    Sighting seen = seen(trades, securities, investors, Optional.empty());

    policy.due(seen);
    clock.pass(Duration.ofSeconds(10));

    assertThat(policy.due(seen).map(Condition::name)).isEqualTo(Optional.ofNullable(because));
  }

  @Test
  void aSmallBookIsDueByTheShareOfNewTrades() {
    clock.pass(Duration.ofHours(1));
    Sighting seen =
        new Sighting(
            end(100),
            snapshot(),
            new Sighting.Growth(1000, 100),
            new Sighting.Growth(1000, 0),
            new Sighting.Growth(1000, 0),
            Optional.empty());

    policy.due(seen);
    clock.pass(Duration.ofSeconds(10));

    assertThat(policy.due(seen).map(Condition::name)).contains("new-trades-share");
  }

  @Test
  void aBurstGivesOneTraining() {
    // Given
    clock.pass(Duration.ofHours(1));
    int due = 0;

    // When: a trade at every look for a minute, then none
    for (int look = 0; look < 24; look++) {
      Sighting seen = seen(5000 + Math.min(look, 12), 0, 0, Optional.empty());
      if (policy.due(seen).isPresent()) {
        due++;
        policy.asked(seen.end());
      }
      clock.pass(Duration.ofSeconds(5));
    }

    // Then
    assertThat(due).isEqualTo(1);
    assertThat(policy.since(snapshot())).isEqualTo(end(5012));
  }

  @Test
  void tradesThatNeverCeaseAreNotWaitedForBeyondThePatience() {
    clock.pass(Duration.ofHours(1));
    Duration waited = Duration.ZERO;
    long trades = 5000;
    while (policy.due(seen(trades++, 0, 0, Optional.empty())).isEmpty()) {
      clock.pass(Duration.ofSeconds(5));
      waited = waited.plusSeconds(5);
    }

    assertThat(waited).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void trainingsStayApartWhateverCameOfThem() {
    // Given
    Sighting seen = seen(5000, 0, 0, Optional.empty());
    policy.due(seen);
    clock.pass(Duration.ofMinutes(29));
    assertThat(policy.due(seen)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(policy.due(seen)).isPresent();

    // When
    policy.asked(seen.end());

    // Then: the snapshot in service is still the one before
    clock.pass(Duration.ofMinutes(29));
    Sighting later = seen(10_000, 0, 0, Optional.empty());
    assertThat(policy.due(later)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(policy.due(later)).isPresent();
  }

  @Test
  void anOldSnapshotIsDueOnlyIfAnythingIsNew() {
    clock.pass(Duration.ofDays(2));
    policy.due(seen(0, 0, 0, Optional.empty()));
    clock.pass(Duration.ofSeconds(10));

    assertThat(policy.due(seen(0, 0, 0, Optional.empty()))).isEmpty();
    Sighting one = seen(1, 0, 0, Optional.empty());
    policy.due(one);
    clock.pass(Duration.ofSeconds(10));
    assertThat(policy.due(one).map(Condition::name)).contains("age");
  }

  @ParameterizedTest
  @CsvSource({"0.04, 1000, drift", "0.04, 999,", "0.06, 1000,"})
  void livePrecisionBelowHalfOfWhatWasPromisedIsDrift(double high, long answers, String because) {
    clock.pass(Duration.ofHours(1));
    Sighting seen = seen(1, 0, 0, Optional.of(new Estimate(0.03, 0.02, high, answers)));
    policy.due(seen);
    clock.pass(Duration.ofSeconds(10));

    assertThat(policy.due(seen).map(Condition::name)).isEqualTo(Optional.ofNullable(because));
  }

  @Test
  void aScheduleIsKept() {
    TrainingPolicy scheduled =
        new TrainingPolicy(rules(Optional.of(Duration.ofHours(6)), Duration.ZERO), clock);
    Sighting seen = seen(1, 0, 0, Optional.empty());
    clock.pass(Duration.ofHours(1));
    scheduled.due(seen);
    clock.pass(Duration.ofHours(5).minusSeconds(1));
    assertThat(scheduled.due(seen)).isEmpty();

    clock.pass(Duration.ofSeconds(1));
    assertThat(scheduled.due(seen).map(Condition::name)).contains("every");
  }

  private static Rules rules() {
    return rules(Optional.empty(), Duration.ofMinutes(30));
  }

  static Rules rules(Optional<Duration> every, Duration apart) {
    return new Rules(
        true,
        1000,
        0.1,
        0.05,
        0.1,
        Duration.ofDays(1),
        every,
        0.5,
        1000,
        Duration.ofSeconds(10),
        Duration.ofMinutes(2),
        apart,
        Duration.ofSeconds(5));
  }

  private static Sighting seen(
      long trades, long securities, long investors, Optional<Estimate> live) {
    return new Sighting(
        end(trades),
        snapshot(),
        new Sighting.Growth(TRADES, trades),
        new Sighting.Growth(1000, securities),
        new Sighting.Growth(1000, investors),
        live);
  }

  private static OffsetVector end(long newTrades) {
    return new OffsetVector(new TreeMap<>(Map.of("trades-0", TRADES + newTrades)));
  }

  private static SnapshotPublished snapshot() {
    return new SnapshotPublished(
        "equities-1",
        "equities",
        null,
        end(0),
        new TreeMap<>(),
        42,
        "item-cosine",
        List.of(
            new Metric("item-cosine", "precision@5", 0.1, 0.09, 0.11, 100),
            new Metric("popularity", "precision@5", 0.01, 0.005, 0.02, 100)),
        "equities-1.safetensors",
        "0".repeat(64),
        1,
        PUBLISHED,
        false,
        "trained");
  }

  private static final class SetClock extends Clock {

    private Instant now = PUBLISHED;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
