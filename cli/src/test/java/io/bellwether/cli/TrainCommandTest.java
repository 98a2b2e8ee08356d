package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TrainCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void tellsThatASnapshotWasRefusedAndWhy() {
    Invocation run =
        run(
            """
            {"snapshotId":"equities-a","servedModel":"als","outcome":"REFUSED",
             "reasons":["als is worse than bpr","numbers are not finite"]}
            """,
            "--seed",
            "7");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "snapshot equities-a with als is refused",
            "  als is worse than bpr",
            "  numbers are not finite");
  }

  @Test
  void aSnapshotThatComesOutEqualIsASuccess() {
    Invocation run =
        run(
            """
            {"snapshotId":"equities-a","equal":true,"sha256":"ab","expectedSha256":"ab",
             "differing":[],"missingEvents":3}
            """,
            "--from-snapshot",
            "equities-a");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly("snapshot equities-a built again is equal: SHA-256 ab, was ab");
  }

  @Test
  void aSnapshotThatComesOutDifferentIsAFailureThatNamesTheTensors() {
    Invocation run =
        run(
            """
            {"snapshotId":"equities-a","equal":false,"sha256":"cd","expectedSha256":"ab",
             "differing":["interactions.values"],"missingEvents":1200}
            """,
            "--from-snapshot",
            "equities-a");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines())
        .containsExactly(
            "snapshot equities-a built again is different: SHA-256 cd, was ab",
            "  differs: interactions.values",
            "  1,200 offsets hold no event any more: the log was compacted since, or holds what is"
                + " none");
  }

  private static Invocation run(String result, String option, String value) {
    try (ScriptedService trainer = ScriptedService.trainer()) {
      trainer.answering(
          "PUT /v1/trainings/t", 202, "{\"state\":\"SUCCEEDED\",\"result\":" + result + "}");

      Invocation run =
          Invocation.of("train", option, value, "--id", "t", "--port-offset", trainer.portOffset());

      JsonNode body = JSON.readTree(trainer.requests().getFirst().body());
      assertThat(body.path(option.equals("--seed") ? "seed" : "fromSnapshot").asText())
          .isEqualTo(value);
      return run;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
