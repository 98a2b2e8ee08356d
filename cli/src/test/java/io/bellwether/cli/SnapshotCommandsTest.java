package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVED =
      """
      {"id":"equities-b","line":"equities","state":"SERVED","pinned":true,"fileRemoved":false,
       "servedModel":"als","metrics":[{"model":"als","value":0.25}],"registeredAt":"2026-03-02",
       "announcements":[{"publishedAt":"2026-03-03","cause":"pinned by anna: good"}],"reasons":[]}
      """;
  private static final String REFUSED =
      """
      {"id":"equities-a","line":"equities","state":"REFUSED","pinned":false,"fileRemoved":true,
       "servedModel":"bpr","metrics":[],"registeredAt":"2026-03-01","announcements":[],
       "reasons":["bpr is worse than als"]}
      """;

  @Test
  void listsSnapshotsWithTheirStateAndWhy() {
    try (ScriptedService trainer = ScriptedService.trainer()) {
      trainer.answering("GET /v1/snapshots", 200, "[" + SERVED + "," + REFUSED + "]");

      Invocation run = run(trainer, "snapshots");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out().lines())
          .satisfiesExactly(
              line -> assertThat(line).contains("equities-b", "served, pinned", "als", "0.2500"),
              line -> assertThat(line).contains("2026-03-03  pinned by anna: good"),
              line -> assertThat(line).contains("equities-a", "refused, file removed", "bpr"),
              line -> assertThat(line).contains("refused: bpr is worse than als"));
    }
  }

  @Test
  void asksToPinWithWhoAndWhy() throws IOException {
    try (ScriptedService trainer = ScriptedService.trainer()) {
      trainer.answering("POST /v1/snapshots/equities-b/pin", 200, SERVED);

      Invocation run = run(trainer, "pin", "equities-b", "--by", "anna", "--reason", "it is good");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).isEqualToIgnoringNewLines("equities-b is served, pinned");
      JsonNode body = JSON.readTree(trainer.requests().getFirst().body());
      assertThat(body.path("by").asText()).isEqualTo("anna");
      assertThat(body.path("reason").asText()).isEqualTo("it is good");
    }
  }

  @Test
  void aRollbackSaysFromWhereSoThatItDoesNotHappenTwice() throws IOException {
    try (ScriptedService trainer = ScriptedService.trainer()) {
      trainer
          .answering("GET /v1/snapshots", 200, "[" + REFUSED + "," + SERVED + "]")
          .answering(
              "POST /v1/lines/equities/rollback", 409, "{\"detail\":\"nothing was before\"}");

      Invocation run = run(trainer, "rollback", "--reason", "it forgets bonds");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("nothing was before");
      JsonNode body = JSON.readTree(trainer.requests().getLast().body());
      assertThat(body.path("from").asText()).isEqualTo("equities-b");
    }
  }

  @Test
  void aChangeWithoutAReasonIsAWrongCommandLine() {
    assertThat(Invocation.of("promote", "equities-b").exitCode()).isEqualTo(2);
    assertThat(Invocation.of("promote", "no/name", "--reason", "x").exitCode()).isEqualTo(2);
  }

  private static Invocation run(ScriptedService trainer, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--port-offset", trainer.portOffset()));
    return Invocation.of(all.toArray(String[]::new));
  }
}
