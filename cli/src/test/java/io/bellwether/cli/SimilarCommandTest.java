package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarCommandTest {

  private static final String ANSWER =
      """
      {"investorId": "a", "snapshotId": "s1", "measure": "blend", "byGraph": true, "items": [
        {"rank": 1, "investorId": "b", "distance": 0.01234,
         "bought": [{"ticker": "AAPL"}, {"ticker": "KO"}]},
        {"rank": 2, "investorId": "c", "distance": 0.2, "bought": []}]}
      """;

  private final ObjectMapper json = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void asksAllThatWasSaidAndNothingElse() throws JsonProcessingException {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering("POST /v1/similar", 200, ANSWER);

      Invocation full =
          run(
              service,
              "a",
              "--limit=7",
              "--measure=blend",
              "--share=l1=1,cosine=0.5",
              "--weight=age=2,region=0",
              "--region=North, West",
              "--region=South",
              "--type=individual",
              "--segment=premium",
              "--without-opted-out",
              "--exact");
      Invocation group = run(service, "a", "b");

      assertThat(full.exitCode()).as(full.err()).isZero();
      assertThat(full.out())
          .startsWith("Clients most like a (blend, by a graph):")
          .contains("  1. b  distance 0.0123  also bought AAPL, KO")
          .contains("  2. c  distance 0.2000  also bought nothing else");
      assertThat(json.readTree(service.requests().getFirst().body()))
          .isEqualTo(
              json.readTree(
                  """
                  {"investor": "a", "limit": 7, "measure": "blend",
                   "shares": {"l1": 1.0, "cosine": 0.5}, "weights": {"age": 2.0, "region": 0.0},
                   "regions": ["North, West", "South"], "types": ["individual"],
                   "segments": ["premium"], "withoutOptedOut": true, "exact": true}
                  """));
      assertThat(group.exitCode()).as(group.err()).isZero();
      assertThat(json.readTree(service.requests().getLast().body()))
          .isEqualTo(json.readTree("{\"group\": [\"a\", \"b\"], \"limit\": 5}"));
    }
  }

  @Test
  void asksForAProfile() throws JsonProcessingException {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering("POST /v1/similar", 200, ANSWER);

      Invocation invocation =
          run(service, "--profile=sex=MALE,ageYears=40,hasChildren=true", "--ignore-unknown");
      Invocation wrong = run(service, "--profile=ageYears=old");

      assertThat(invocation.exitCode()).as(invocation.err()).isZero();
      assertThat(invocation.out()).startsWith("Clients most like this profile");
      assertThat(json.readTree(service.requests().getFirst().body()))
          .isEqualTo(
              json.readTree(
                  """
                  {"profile": {"sex": "MALE", "ageYears": 40, "hasChildren": true}, "limit": 5,
                   "ignoreUnknown": true}
                  """));
      assertThat(wrong.exitCode()).isEqualTo(2);
      assertThat(wrong.err()).contains("ageYears is old, but must be a number");
    }
  }

  @Test
  void tellsByWhatTwoClientsDiffer() throws JsonProcessingException {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering(
          "POST /v1/similar/distance",
          200,
          """
          {"investorId": "a", "otherId": "b", "measure": "l1", "distance": 0.25, "features": [
            {"feature": "age", "value": 0.9, "otherValue": 0.1, "contribution": 0.25},
            {"feature": "male", "value": 1, "otherValue": 1, "contribution": 0}]}
          """);

      Invocation told = run(service, "a", "--to=b", "--measure=l1");
      Invocation group = run(service, "a", "c", "--to=b");

      assertThat(told.exitCode()).as(told.err()).isZero();
      assertThat(told.out())
          .contains("a and b are 0.2500 apart (l1), most of it by:")
          .contains("0.2500  age")
          .contains("0.90 and 0.10")
          .doesNotContain("male");
      assertThat(json.readTree(service.requests().getFirst().body()))
          .isEqualTo(json.readTree("{\"investor\": \"a\", \"other\": \"b\", \"measure\": \"l1\"}"));
      assertThat(group.exitCode()).isEqualTo(2);
      assertThat(group.err()).contains("--to takes one INVESTOR beside it, not 2");
    }
  }

  private Invocation run(ScriptedService service, String... arguments) {
    List<String> all = new ArrayList<>(List.of("similar"));
    all.addAll(List.of(arguments));
    all.add("--folder=" + folder);
    all.add("--port-offset=" + service.portOffset());
    return Invocation.of(all.toArray(String[]::new));
  }
}
