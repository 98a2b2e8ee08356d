package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BriefsCommandTest {

  private static final String ENDED =
      """
      {"state":"SUCCEEDED","result":{"snapshotId":"equities-a","clients":25000,"leftAlone":12,
       "deliveries":{"CSV":{"sent":25000,"unchanged":0,"withdrawn":0,"files":["b/offers.csv"]},
                     "KAFKA":{"sent":210,"unchanged":24790,"withdrawn":3}}}}""";

  @Test
  void tellsWhatBecameOfTheBriefsAtEachPlace() {
    try (ScriptedService similarity = ScriptedService.similarity()) {
      similarity.answering("PUT /v1/briefs/b", 202, ENDED);

      Invocation run =
          Invocation.of(
              "briefs",
              "--to",
              "csv,kafka",
              "--offers",
              "5",
              "--min-support",
              "2",
              "--id",
              "b",
              "--port-offset",
              similarity.portOffset());

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out().lines())
          .containsExactly(
              "briefs of 25,000 clients by snapshot equities-a; 12 asked to be left alone",
              "  csv      25,000 sent, 0 unchanged, 0 withdrawn",
              "           b/offers.csv",
              "  kafka    210 sent, 24,790 unchanged, 3 withdrawn");
      assertThat(similarity.requests().getFirst().body())
          .isEqualTo(
              "{\"to\":[\"csv\",\"kafka\"],\"neighbours\":null,\"offers\":5,\"minimumSupport\":2}");
    }
  }

  @Test
  void aRefusalNamesWhatIsWrong() {
    try (ScriptedService similarity = ScriptedService.similarity()) {
      similarity.answering(
          "PUT /v1/briefs/b", 400, "{\"detail\":\"offers is 101, but must be 0 to 100\"}");

      Invocation run =
          Invocation.of(
              "briefs",
              "--to",
              "csv",
              "--offers",
              "101",
              "--id",
              "b",
              "--port-offset",
              similarity.portOffset());

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("offers is 101, but must be 0 to 100");
    }
  }

  @Test
  void aPlaceThatIsNoneIsAWrongCommandLine() {
    Invocation run = Invocation.of("briefs", "--to", "ftp");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("ftp").contains("CSV, PARQUET, MONGODB, KAFKA");
  }
}
