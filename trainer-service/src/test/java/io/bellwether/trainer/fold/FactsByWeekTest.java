package io.bellwether.trainer.fold;

import static io.bellwether.trainer.Samples.security;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Security;
import io.bellwether.features.KnownAt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FactsByWeekTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

  private final FactsByWeek<Security> facts = new FactsByWeek<>(Security::asOf);

  @Test
  void keepsOfEachWeekTheLast() {
    add("first", MONDAY.plusSeconds(1));
    add("second", MONDAY.plus(Duration.ofDays(3)));
    add("third", MONDAY.plus(Duration.ofDays(8)));

    assertThat(sectors()).containsExactlyInAnyOrder("second", "third");
  }

  @Test
  void takesAFactAsOfTheFirstMomentOfAWeekForKnownThen() {
    add("before", MONDAY.minusSeconds(1));
    add("then", MONDAY);
    add("after", MONDAY.plusNanos(1));

    assertThat(sectors()).containsExactlyInAnyOrder("then", "after");
  }

  @Test
  void aFactThatComesInLateDoesNotTakeThePlaceOfANewerOne() {
    add("newer", MONDAY.plusSeconds(2));
    add("late", MONDAY.plusSeconds(1));
    add("sameMoment", MONDAY.plusSeconds(2));

    assertThat(sectors()).containsExactly("sameMoment");
  }

  @Test
  void forgetsAKey() {
    add("first", MONDAY);
    facts.forget("XNAS:AAPL");

    assertThat(facts.all()).isEmpty();
  }

  @Test
  void knowsAtTheBeginningOfEveryWeekWhatAllFactsKnow() {
    SplittableRandom random = new SplittableRandom(5);
    List<Security> all = new ArrayList<>();
    for (int n = 0; n < 300; n++) {
      Instant asOf = MONDAY.plusSeconds(random.nextInt(10 * 7 * 4) * 21_600L);
      Security fact = security("S" + random.nextInt(4), "sector " + n, asOf);
      all.add(fact);
      facts.add(fact.id().value(), fact);
    }

    for (int week = -1; week <= 11; week++) {
      Instant monday = MONDAY.plus(Duration.ofDays(7L * week));
      assertThat(KnownAt.securities(facts.all(), monday))
          .isEqualTo(KnownAt.securities(all, monday));
    }
  }

  private void add(String sector, Instant asOf) {
    Security fact = security("AAPL", sector, asOf);
    facts.add(fact.id().value(), fact);
  }

  private List<String> sectors() {
    return facts.all().stream().map(Security::sector).toList();
  }
}
