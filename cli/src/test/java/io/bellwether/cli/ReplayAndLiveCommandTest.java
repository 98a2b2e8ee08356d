package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayAndLiveCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BAD_ROW =
      "{\"file\":\"t.csv\",\"line\":7,\"field\":\"ISIN\",\"value\":\"XX\",\"reason\":\"no digit\"}";
  private static final String DONE =
      "{\"state\":\"SUCCEEDED\",\"result\":{\"trades\":12,\"badRows\":[" + BAD_ROW + "]}}";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"[" + BAD_ROW + "]", BAD_ROW + "\n"})
  void replaysAFolderAndTellsTheBadRows(String badRows) throws IOException {
    try (ScriptedService service = new ScriptedService()) {
      service
          .answering("PUT /v1/replays/r", 202, "{\"state\":\"RUNNING\"}")
          .answering("GET /v1/replays/r", 200, DONE)
          .answering("GET /v1/replays/r/bad-rows", 200, badRows);

      Invocation run = replay(service, "--layout", "far-trans", "--speed", "60");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .containsOnlyOnce("trades: 12")
          .containsOnlyOnce("t.csv")
          .contains("bad row: t.csv line 7, ISIN is \"XX\": no digit");
      JsonNode body = JSON.readTree(service.requests().getFirst().body());
      assertThat(body.path("folder").asText()).isEqualTo(folder.toAbsolutePath().toString());
      assertThat(body.path("layout").asText()).isEqualTo("far-trans");
      assertThat(body.path("speed").asDouble()).isEqualTo(60);
    }
  }

  @Test
  void tellsHowManyBadRowsItDoesNotShow() {
    try (ScriptedService service = new ScriptedService()) {
      service
          .answering("PUT /v1/replays/r", 200, DONE)
          .answering("GET /v1/replays/r/bad-rows", 200, (BAD_ROW + "\n").repeat(25));

      Invocation run = replay(service, "--layout", "csv");

      assertThat(run.out().lines().filter(line -> line.contains("bad row:"))).hasSize(20);
      assertThat(run.out()).contains("and 5 more bad rows");
    }
  }

  @Test
  void atOnceIsNoSpeed() throws IOException {
    try (ScriptedService service = new ScriptedService()) {
      service
          .answering("PUT /v1/replays/r", 200, DONE)
          .answering("GET /v1/replays/r/bad-rows", 200, "[]");

      Invocation run = replay(service, "--layout", "csv", "--output", "json");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(JSON.readTree(service.requests().getFirst().body()).get("speed").isNull())
          .isTrue();
      assertThat(JSON.readTree(run.out()).path("badRows")).isEmpty();
      assertThat(JSON.readTree(run.out()).path("result").path("trades").asInt()).isEqualTo(12);
    }
  }

  @Test
  void startsAndStopsLiveTrades() throws IOException {
    try (ScriptedService service = new ScriptedService()) {
      service
          .answering("PUT /v1/live/live", 202, "{\"state\":\"RUNNING\"}")
          .answering("DELETE /v1/live/live", 200, "{\"state\":\"CANCELLED\"}");

      Invocation started =
          Invocation.of(
              "live", "--rate", "2.5", "--investors", "10", "--port-offset", service.portOffset());
      Invocation stopped = Invocation.of("live", "--stop", "--port-offset", service.portOffset());

      assertThat(started.exitCode()).as(started.err()).isZero();
      assertThat(started.out()).contains("live is running", "live --stop --id live");
      assertThat(stopped.out()).contains("live is cancelled");
      assertThat(JSON.readTree(service.requests().getFirst().body()))
          .isEqualTo(JSON.readTree("{\"tradesPerSecond\":2.5,\"investors\":10}"));
    }
  }

  @Test
  void whatTheServiceRefusesIsStatusTwo() {
    try (ScriptedService service = new ScriptedService()) {
      service.answering("PUT /v1/replays/r", 400, "{\"detail\":\"folder is outside the root\"}");

      Invocation run = replay(service, "--layout", "csv");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("synthetic-data-service: folder is outside the root");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replay . | --layout",
        "replay nowhere --layout csv | nowhere is not a folder",
        "replay . --layout xml | --layout is \"xml\", but must be far-trans or csv",
        "replay . --layout csv --speed 0 | --speed is \"0\", but must be a number above 0",
        "replay . --layout csv --speed NaN | --speed is \"NaN\"",
        "live | either --rate or --stop is needed",
        "live --stop --rate 1 | either --rate or --stop is needed",
        "live --rate 0 | --rate is 0.0, but must be 0.01 to 5000",
        "live --rate 5001 | --rate is 5001.0, but must be 0.01 to 5000"
      })
  void namesOptionValueAndBoundOfWhatItRefuses(String line, String complaint) {
    Invocation refused = Invocation.of(line.split(" "));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(complaint);
  }

  private Invocation replay(ScriptedService service, String... more) {
    String[] line = new String[more.length + 6];
    line[0] = "replay";
    line[1] = folder.toString();
    line[2] = "--id";
    line[3] = "r";
    line[4] = "--port-offset";
    line[5] = service.portOffset();
    System.arraycopy(more, 0, line, 6, more.length);
    return Invocation.of(line);
  }
}
