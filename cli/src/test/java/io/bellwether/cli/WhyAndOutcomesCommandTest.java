package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhyAndOutcomesCommandTest {

  private static final String STORY =
      """
      {"answer": {"recommendationId": "r-1", "investorId": "investor-1", "askedBy": "desk 7",
        "channel": "rest", "question": {"limit": "10"}, "snapshotId": "s-1",
        "model": "item-cosine", "rulesId": "rules-1",
        "offsets": {"trades-0": 17, "users-3": 4}, "outcome": "COLD_START",
        "items": [{"securityId": "XNYS:KO", "score": 0.5, "reasonCodes": ["POPULAR"]},
                  {"securityId": "XNYS:F", "score": 0.25, "reasonCodes": ["POPULAR"]}],
        "dropped": [{"rule": "suitability", "count": 3, "securityIds": ["XNAS:NVDA"]}],
        "experiment": "rules", "arm": "strict", "answeredAt": "2026-03-02T12:00:00Z"},
       "feedback": [{"id": "f", "kind": "SHOWN", "securityIds": ["XNYS:KO", "XNYS:F"],
                     "occurredAt": "2026-03-02T12:00:05Z"}],
       "bought": [{"securityId": "XNYS:F", "executedAt": "2026-03-03T09:00:00Z"}],
       "windowClosesAt": "2026-03-09T12:00:00Z"}\
      """;
  private static final String SHARE =
      "{\"of\": 50, \"count\": 5, \"value\": 0.1, \"low\": 0.04, \"high\": 0.18}";

  @Test
  void tellsAnAnswerAndWhatCameOfItInPlainWords() {
    try (ScriptedService trainer = ScriptedService.trainer()) {
      trainer.answering("GET /v1/answers/r-1", 200, STORY);

      Invocation run = Invocation.of("why", "r-1", "--port-offset", trainer.portOffset());

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualToNormalizingNewlines(
              """
              Answer r-1
                desk 7 asked for investor-1 at 2026-03-02T12:00:00Z over rest, limit 10
                Answered cold start by item-cosine of snapshot s-1, under the rules rules-1
                Part of experiment rules, arm strict
                It knew the log up to trades-0@17 users-3@4
                1. XNYS:KO        score 0.5000  POPULAR
                2. XNYS:F         score 0.2500  POPULAR
                The rule suitability left out 3: XNAS:NVDA and 2 more
                shown at 2026-03-02T12:00:05Z: XNYS:KO, XNYS:F
                bought at 2026-03-03T09:00:00Z: XNYS:F
                Purchases count until 2026-03-09T12:00:00Z
              """);
    }
  }

  @Test
  void anAnswerThatIsNotKnownIsStatusFour() {
    try (ScriptedService trainer = ScriptedService.trainer()) {
      Invocation run = Invocation.of("why", "r-2", "--port-offset", trainer.portOffset());

      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err()).contains("nothing is known of /v1/answers/r-2");
    }
  }

  @Test
  void listsSnapshotsWithWhatIsClosedApartFromWhatIsOpen() {
    try (ScriptedService trainer = ScriptedService.trainer()) {
      trainer.answering(
          "GET /v1/outcomes/snapshots",
          200,
          """
          [{"snapshotId": "s-1", "lastAnswerOn": "2026-03-02",
            "closed": {"answers": 10, "precision": %s}, "open": null}]\
          """
              .formatted(SHARE));

      Invocation run = Invocation.of("outcomes", "--port-offset", trainer.portOffset());

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualToNormalizingNewlines(
              """
              s-1, last answer on 2026-03-02
                closed: bought 0.1000 (0.0400 to 0.1800), of 10 answers
              """);
    }
  }

  @Test
  void comparesTheArmsOfAnExperiment() {
    try (ScriptedService trainer = ScriptedService.trainer()) {
      trainer.answering(
          "GET /v1/outcomes/experiments/rules",
          200,
          """
          {"experiment": "rules", "baseline": "control", "arms": [
            {"arm": "control", "closed": {"answers": 10, "precision": %1$s}, "open": null,
             "acceptance": null, "precisionAbove": null, "acceptanceAbove": null},
            {"arm": "strict", "closed": {"answers": 10, "precision": %1$s}, "open": null,
             "acceptance": %1$s, "acceptanceAbove": null,
             "precisionAbove": {"value": 0.01, "low": -0.02, "high": 0.04, "clear": false}}]}\
          """
              .formatted(SHARE));

      Invocation run =
          Invocation.of("outcomes", "--experiment", "rules", "--port-offset", trainer.portOffset());

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualToNormalizingNewlines(
              """
              Experiment rules
              control (baseline)
                closed: bought 0.1000 (0.0400 to 0.1800), of 10 answers
              strict
                closed: bought 0.1000 (0.0400 to 0.1800), of 10 answers
                accepted: 0.1000 (0.0400 to 0.1800) of the days shown
                precision above control: +0.0100 (-0.0200 to +0.0400), may be chance
              """);
    }
  }
}
