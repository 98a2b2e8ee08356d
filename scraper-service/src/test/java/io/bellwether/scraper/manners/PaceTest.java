package io.bellwether.scraper.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class PaceTest {

  private final Pace remote = Pace.of(URI.create("https://quotes.example"), Optional.empty());

  @Test
  void hurriesOnlyOnThisMachine() {
    Pace local = Pace.of(URI.create("http://localhost:8090"), Optional.empty());

    assertThat(local.next(new SplittableRandom(1))).isEqualTo(Duration.ofMillis(100));
    assertThat(remote.next(new SplittableRandom(1)))
        .isNotEqualTo(remote.next(new SplittableRandom(2)));
  }

  @RepeatedTest(50)
  void neverPausesForLessThanTheDelay(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());

    assertThat(remote.next(random)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @Test
  void takesWhatTheSiteAsksForWhereThatIsMore() {
    assertThat(remote.atLeast(Duration.ofSeconds(10)).delay()).isEqualTo(Duration.ofSeconds(10));
    assertThat(remote.atLeast(Duration.ofSeconds(1))).isEqualTo(remote);
  }
}
