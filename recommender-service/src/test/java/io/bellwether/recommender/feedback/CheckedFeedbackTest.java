package io.bellwether.recommender.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.log.Event;
import io.bellwether.recommender.feedback.FeedbackBatch.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckedFeedbackTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final String RECOMMENDATION = "019cae5c-0a7b-7000-8000-00000000abcd";

  @Test
  void makesAnEventOfWhatWasSaid() {
    Event<Feedback> event =
        only(
            new Said(
                "click-1",
                RECOMMENDATION,
                "client",
                FeedbackKind.ACCEPTED,
                List.of("XNAS:AAPL"),
                "snapshot-1",
                List.of("TOO_DEAR"),
                NOW.minusSeconds(5)));

    assertThat(event.id()).isEqualTo("click-1");
    assertThat(event.time()).isEqualTo(NOW);
    assertThat(event.payload().kind()).isEqualTo(FeedbackKind.ACCEPTED);
    assertThat(event.payload().snapshotId()).isEqualTo("snapshot-1");
    assertThat(event.payload().reasonCodes()).containsExactly("TOO_DEAR");
    assertThat(event.payload().occurredAt()).isEqualTo(NOW.minusSeconds(5));
  }

  @Test
  void derivesAnIdFromTheAnswerTheKindAndTheSecuritiesInAnyOrder() {
    String id = only(said("XNAS:AAPL", "XNYS:KO")).id();

    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(only(said("XNYS:KO", "XNAS:AAPL")).id()).isEqualTo(id);
    assertThat(only(said("XNYS:KO")).id()).isNotEqualTo(id);
    assertThat(only(said("XNYS:KO")).payload().occurredAt()).isEqualTo(NOW);
  }

  @Test
  void namesTheEntryTheFieldTheValueAndTheBound() {
    assertRefused(
        "feedback[1].recommendationId is \"r-1\", but must be a UUID of version 7 in small letters",
        said("XNYS:KO"),
        said("r-1", FeedbackKind.SHOWN, List.of("XNYS:KO"), null));
    assertRefused(
        "feedback[0].kind is null, but must be present",
        said(RECOMMENDATION, null, List.of("XNYS:KO"), null));
    assertRefused(
        "feedback[0].securityIds is \"0 securities\", but must be 1 to 100",
        said(RECOMMENDATION, FeedbackKind.SHOWN, List.of(), null));
    assertRefused(
        "feedback[0].securityIds is \"101 securities\", but must be 1 to 100",
        said(RECOMMENDATION, FeedbackKind.SHOWN, Collections.nCopies(101, "XNYS:KO"), null));
    assertRefused(
        "feedback[0].securityId is \"KO\", but must be an ISIN or MIC:TICKER",
        said(RECOMMENDATION, FeedbackKind.SHOWN, List.of("KO"), null));
    assertRefused(
        "feedback[0].occurredAt is 2026-03-03T12:00:01Z, but must be at most 2026-03-03T12:00:00Z,"
            + " a day after the event's ce_time",
        said(
            RECOMMENDATION,
            FeedbackKind.SHOWN,
            List.of("XNYS:KO"),
            NOW.plus(Duration.ofDays(1)).plusSeconds(1)));
  }

  @Test
  void takesOneToAThousandEntries() {
    assertThat(
            CheckedFeedback.of(new FeedbackBatch(Collections.nCopies(1_000, said("XNYS:KO"))), NOW))
        .hasSize(1_000);
    assertRefused("feedback is \"0 entries\", but must be 1 to 1000");
    assertThatThrownBy(() -> CheckedFeedback.of(new FeedbackBatch(null), NOW))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () ->
                CheckedFeedback.of(
                    new FeedbackBatch(Collections.nCopies(1_001, said("XNYS:KO"))), NOW))
        .hasMessage("feedback is \"1001 entries\", but must be 1 to 1000");
  }

  private static void assertRefused(String message, Said... entries) {
    assertThatThrownBy(() -> CheckedFeedback.of(new FeedbackBatch(List.of(entries)), NOW))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(message);
  }

  private static Event<Feedback> only(Said said) {
    return CheckedFeedback.of(new FeedbackBatch(List.of(said)), NOW).getFirst();
  }

  private static Said said(String... securities) {
    return said(RECOMMENDATION, FeedbackKind.SHOWN, List.of(securities), null);
  }

  private static Said said(
      String recommendation,
      @Nullable FeedbackKind kind,
      List<String> securities,
      @Nullable Instant occurredAt) {
    return new Said(null, recommendation, "client", kind, securities, null, null, occurredAt);
  }
}
