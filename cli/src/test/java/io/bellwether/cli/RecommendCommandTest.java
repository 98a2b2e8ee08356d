package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendCommandTest {

  private static final String ANSWER =
      """
      {"investorId": "", "investorIds": ["a", "b"], "outcome": "RANKED", "model": "als",
       "snapshotId": "s1", "rulesId": "rules-0", "shortBy": 3, "items": [], "rules": [],
       "filters": [{"filter": "universe", "removed": 4}, {"filter": "minScore", "removed": 1}]}
      """;

  @TempDir private Path folder;

  @Test
  void asksAllThatWasSaidAndNothingElse() throws JsonProcessingException {
    try (ScriptedService service = ScriptedService.recommender()) {
      service.answering("POST /v1/recommendations", 200, ANSWER);

      Invocation full =
          run(
              service,
              "a",
              "b",
              "--limit=7",
              "--universe=XNAS:AAPL,XNAS:MSFT",
              "--exclude=XNYS:KO",
              "--sector=Consumer, Cyclical",
              "--sector=Energy",
              "--instrument=stock,fund",
              "--min-score=0.25",
              "--no-why",
              "--language=ru",
              "--like=XNYS:PEP",
              "--as-of=s0");
      Invocation plain = run(service, "a");

      assertThat(full.exitCode()).as(full.err()).isZero();
      assertThat(full.out())
          .startsWith("a, b should look at (ranked by als, snapshot s1):")
          .contains("Left out by the question: universe 4, minScore 1; 3 fewer than asked for");
      ObjectMapper json = new ObjectMapper();
      assertThat(json.readTree(service.requests().getFirst().body()))
          .isEqualTo(
              json.readTree(
                  """
                  {"investors": ["a", "b"], "limit": 7, "why": false, "exclude": ["XNYS:KO"],
                   "universe": ["XNAS:AAPL", "XNAS:MSFT"], "instruments": ["stock", "fund"],
                   "sectors": ["Consumer, Cyclical", "Energy"], "minScore": 0.25,
                   "language": "ru", "seed": "XNYS:PEP", "asOf": "s0"}
                  """));
      assertThat(plain.exitCode()).as(plain.err()).isZero();
      assertThat(json.readTree(service.requests().getLast().body()))
          .isEqualTo(json.readTree("{\"limit\": 5, \"why\": true, \"investors\": [\"a\"]}"));
    }
  }

  @Test
  void aRefusedValueEndsWithTwoAndAnUnknownClientWithFour() {
    try (ScriptedService service = ScriptedService.recommender()) {
      service
          .answering("POST /v1/recommendations", 400, "{\"detail\": \"limit is 0\"}")
          .answering("POST /v1/recommendations", 404, "{\"detail\": \"investor a is not known\"}");

      Invocation refused = run(service, "a", "--limit=0");
      Invocation unknown = run(service, "a");

      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err()).contains("limit is 0");
      assertThat(unknown.exitCode()).isEqualTo(4);
      assertThat(unknown.err()).contains("investor a is not known");
    }
  }

  private Invocation run(ScriptedService service, String... arguments) {
    List<String> line = new ArrayList<>(List.of("recommend"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--folder", folder.toString(), "--port-offset", service.portOffset()));
    return Invocation.of(line.toArray(String[]::new));
  }
}
