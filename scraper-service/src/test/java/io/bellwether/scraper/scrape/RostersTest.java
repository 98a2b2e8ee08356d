package io.bellwether.scraper.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scraper.scrape.Rosters.Roster;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RostersTest {

  private static final Instant BEGUN = Instant.parse("2026-11-26T10:00:00.123Z");

  @TempDir private Path folder;

  @Test
  void keepsTheLastTwoListsOfASource() {
    Rosters rosters = new Rosters(folder);
    rosters.keep("http://127.0.0.1:8090", BEGUN, List.of("B", "A"));
    rosters.keep("http://127.0.0.1:8090", BEGUN.plusSeconds(1), List.of("A"));
    rosters.keep("http://127.0.0.1:8090", BEGUN.plusSeconds(2), List.of("A", "C"));
    rosters.keep("other", BEGUN, List.of("X"));

    assertThat(rosters.last("http://127.0.0.1:8090"))
        .containsExactly(
            new Roster(BEGUN.plusSeconds(1), Set.of("A")),
            new Roster(BEGUN.plusSeconds(2), Set.of("A", "C")));
    assertThat(rosters.last("other")).containsExactly(new Roster(BEGUN, Set.of("X")));
    assertThat(rosters.last("nobody")).isEmpty();
  }

  @Test
  void countsARunThatIsToldTwiceOnce() {
    Rosters rosters = new Rosters(folder);
    rosters.keep("s", BEGUN, List.of("A"));
    rosters.keep("s", BEGUN, List.of("A"));

    assertThat(rosters.last("s")).hasSize(1);
  }
}
