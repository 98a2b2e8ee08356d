package io.bellwether.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedbackTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void refusesAnIdOfNoOrTooManyCharacters() {
    assertThat(feedback("x".repeat(128), "", 1).id()).hasSize(128);
    assertThatThrownBy(() -> feedback("", "r", 1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("id is \"\", but must be 1 to 128 characters");
    assertThatThrownBy(() -> feedback("f", "x".repeat(129), 1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("recommendationId is")
        .hasMessageEndingWith("but must be at most 128 characters");
  }

  @Test
  void refusesMoreSecuritiesThanAnAnswerHas() {
    assertThat(feedback("f", "r", 100).securityIds()).hasSize(100);
    assertThatThrownBy(() -> feedback("f", "r", 101))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("securityIds is \"101 securities\", but must be at most 100");
  }

  @Test
  void refusesWhatHasNotHappenedYet() {
    Feedback said = feedback("f", "r", 1);

    assertThat(new Event<>("e", "/test", NOW.minusSeconds(86_400), said).payload()).isEqualTo(said);
    assertThatThrownBy(() -> new Event<>("e", "/test", NOW.minusSeconds(86_401), said))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "occurredAt is 2026-03-02T12:00:00Z, but must be at most 2026-03-02T11:59:59Z, a day"
                + " after the event's ce_time");
  }

  private static Feedback feedback(String id, String recommendation, int securities) {
    return new Feedback(
        id,
        recommendation,
        new InvestorId("client"),
        FeedbackKind.SHOWN,
        Collections.nCopies(securities, new SecurityId("XNAS:AAPL")),
        "",
        List.of(),
        NOW);
  }
}
