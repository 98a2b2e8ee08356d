package io.bellwether.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobTest {

  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final JsonNode REQUEST = JsonNodeFactory.instance.objectNode().put("seed", 42);
  private static final JsonNode RESULT = JsonNodeFactory.instance.objectNode().put("count", 7);

  private final Job waiting = Job.waiting("training", "first", REQUEST, START);

  @Test
  void waitsAtFirst() {
    assertThat(waiting.state()).isEqualTo(JobState.WAITING);
    assertThat(waiting.request()).isEqualTo(REQUEST);
    assertThat(waiting.ratePerSecond()).isZero();
    assertThat(waiting.secondsLeft()).isNull();
    assertThat(waiting.endedAt()).isNull();
    assertThat(waiting.checkpoint()).isNull();
  }

  @Test
  void theRateIsOfThisPhase() {
    Job running =
        waiting.running(START.plusSeconds(1)).at("reading", 0, 1000, START.plusSeconds(2));

    Job later = running.at("reading", 200, 1000, START.plusSeconds(6));

    assertThat(later.ratePerSecond()).isEqualTo(50);
    assertThat(later.secondsLeft()).isEqualTo(16);
    Job next = later.at("writing", 0, 10, START.plusSeconds(7));
    assertThat(next.ratePerSecond()).isZero();
    assertThat(next.secondsLeft()).isNull();
  }

  @Test
  void theRateLeavesOutWhatARunBeforeHadDone() {
    // Given: a kill cut it off at 900 of 1000
    Job before = waiting.running(START).at("writing", 900, 1000, START.plusSeconds(90));

    // When: the next run goes on from a checkpoint before that
    Job again = before.running(START.plusSeconds(200));
    Job first = again.at("writing", 800, 1000, START.plusSeconds(210));
    Job later = first.at("writing", 820, 1000, START.plusSeconds(220));

    // Then
    assertThat(again.ratePerSecond()).isZero();
    assertThat(first.ratePerSecond()).isZero();
    assertThat(later.ratePerSecond()).isEqualTo(2);
    assertThat(later.secondsLeft()).isEqualTo(90);
  }

  @Test
  void nobodyCanTellTheTimeLeftOfAnUnknownTotal() {
    Job running = waiting.running(START).at("reading", 5, 0, START.plusSeconds(1));

    assertThat(running.at("reading", 9, 0, START.plusSeconds(2)).secondsLeft()).isNull();
  }

  @Test
  void moreDoneThanPromisedLeavesNoTime() {
    Job running = waiting.running(START).at("reading", 0, 10, START);

    assertThat(running.at("reading", 12, 10, START.plusSeconds(2)).secondsLeft()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUCCEEDED", "FAILED", "BLOCKED", "CANCELLED"})
  void anEndedJobHasItsEndAndKeepsItsCheckpoint(JobState end) {
    Job job = waiting.running(START).with("offset 7").at("reading", 5, 10, START.plusSeconds(1));

    Job ended = job.ended(end, RESULT, "why", START.plusSeconds(2));

    assertThat(ended.state()).isEqualTo(end);
    assertThat(ended.state().ended()).isTrue();
    assertThat(ended.result()).isEqualTo(RESULT);
    assertThat(ended.problem()).isEqualTo("why");
    assertThat(ended.endedAt()).isEqualTo(START.plusSeconds(2));
    assertThat(ended.checkpoint()).isEqualTo("offset 7");
    assertThat(ended.secondsLeft()).isNull();
  }

  @Test
  void readsAsJsonWithoutItsCheckpoint() {
    ObjectMapper json =
        new ObjectMapper()
            .findAndRegisterModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    Job job =
        waiting
            .running(START)
            .with("secret")
            .at("a", 0, 9, START)
            .at("a", 3, 9, START.plusSeconds(1));

    JsonNode written = json.valueToTree(job);

    assertThat(written.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "kind",
            "state",
            "phase",
            "done",
            "total",
            "request",
            "startedAt",
            "phaseStartedAt",
            "updatedAt",
            "ratePerSecond",
            "secondsLeft");
    assertThat(written.get("startedAt").asText()).isEqualTo("2026-01-05T10:00:00Z");
    assertThat(written.get("ratePerSecond").asDouble()).isEqualTo(3);
    assertThat(written.get("secondsLeft").asLong()).isEqualTo(2);
  }

  @Test
  void aNoteStaysUntilItIsTakenBackOrTheJobEnds() {
    Job noted = waiting.running(START).noting("waiting for the broker");

    assertThat(noted.at("writing", 1, 2, START.plusSeconds(1)).note())
        .isEqualTo("waiting for the broker");
    assertThat(noted.with("half").note()).isEqualTo("waiting for the broker");
    assertThat(noted.noting(null).note()).isNull();
    assertThat(noted.running(START.plusSeconds(1)).note()).isNull();
    assertThat(noted.ended(JobState.FAILED, null, "away", START.plusSeconds(9)).note()).isNull();
  }
}
