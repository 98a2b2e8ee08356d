package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.markets.causal.Strength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void writesThePortraitAndSaysThatItCarriesNoTaste() throws IOException {
    Path to = folder.resolve("portrait");

    Invocation run =
        Invocation.of(
            "generate", "portrait", "--to", to.toString(), "--investors", "200", "--weeks", "8");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(names(to))
        .containsExactly("about.json", "investors.csv", "securities.csv", "trades.csv");
    assertThat(run.out()).contains("carry no taste", "knowing the scheme", "trades.csv");
    assertThat(lineCount(to.resolve("investors.csv"))).isEqualTo(201);
    assertThat(lineCount(to.resolve("securities.csv"))).isEqualTo(501);
    JsonNode about = JSON.readTree(to.resolve("about.json").toFile());
    assertThat(about.path("source").asText()).isEqualTo("portrait");
    assertThat(about.path("seed").asLong()).isEqualTo(42);
    assertThat(about.path("parameters").path("from").asText()).isEqualTo("2021-07-12");
    assertThat(about.path("rows").path("trades").asInt())
        .isEqualTo(lineCount(to.resolve("trades.csv")) - 1);
  }

  @Test
  void writesAMarketWithItsOracleAsParquet() throws IOException {
    Path to = folder.resolve("market");

    Invocation run =
        market(
            to,
            "--format",
            "parquet",
            "--strength",
            "herding=0",
            "--oracle-weeks",
            "3",
            "--output",
            "json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(names(to))
        .containsExactly(
            "about.json",
            "closes.parquet",
            "investors.parquet",
            "securities.parquet",
            "trades.parquet");
    JsonNode result = JSON.readTree(run.out());
    assertThat(result.path("rows").path("trades").asInt()).isPositive();
    assertThat(result.path("oracle").findValuesAsText("knows"))
        .containsExactly(
            "every cause",
            "every law and trait, private taste from the purchases",
            "attributes, but no private taste",
            "popularity alone");
    assertThat(result.path("ceiling").asText()).contains("true probabilities");
    JsonNode strengths =
        JSON.readTree(to.resolve("about.json").toFile()).path("parameters").path("strengths");
    assertThat(strengths.path("herding").asDouble()).isZero();
    assertThat(strengths.path("risk-to-beta").asDouble())
        .isEqualTo(Strength.RISK_TO_BETA.standard());
  }

  @Test
  void theSameSeedGivesTheSameTradesAndAnotherSeedOthers() throws IOException {
    market(folder.resolve("one"), "--oracle-weeks", "0", "--seed", "7");
    market(folder.resolve("same"), "--oracle-weeks", "0", "--seed", "7");
    market(folder.resolve("other"), "--oracle-weeks", "0", "--seed", "8");

    byte[] trades = Files.readAllBytes(folder.resolve("one/trades.csv"));
    assertThat(folder.resolve("same/trades.csv")).hasBinaryContent(trades);
    assertThat(Files.readAllBytes(folder.resolve("other/trades.csv"))).isNotEqualTo(trades);
  }

  @Test
  void evaluateReadsTheTradesAsTheyAre() throws IOException {
    Path to = folder.resolve("market");
    market(to, "--oracle-weeks", "0", "--strength", "sales=0.2");
    long sales;
    try (Stream<String> lines = Files.lines(to.resolve("trades.csv"))) {
      sales = lines.filter(line -> line.contains(",SELL,")).count();
    }

    Invocation evaluate =
        Invocation.of(
            "evaluate",
            "--interactions",
            to.resolve("trades.csv").toString(),
            "--models",
            "popularity",
            "--output",
            "json");

    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    assertThat(sales).isPositive();
    assertThat(evaluate.out()).contains("\"salesLeftOut\" : " + sales);
  }

  @Test
  void refusesToReplaceAnExportUnlessForced() {
    assertThat(market(folder, "--oracle-weeks", "0").exitCode()).isZero();

    Invocation refused = market(folder, "--oracle-weeks", "0");
    Invocation forced = market(folder, "--oracle-weeks", "0", "--force");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("has an export already", "--force");
    assertThat(forced.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | name a source: portrait, market or clients",
        "portrait | --to is missing",
        "nonsense --to x | nonsense",
        "portrait --to x --investors 0 | investors is 0, but must be 1 to 1000000",
        "portrait --to x --weeks 5 | weeks is 5, but must be a multiple of 4",
        "portrait --to x --weeks 80 | toWeek is 107, but must be 28 to 52",
        "portrait --to x --securities 29 | securities is 29, but must be 30 to 100000",
        "portrait --to x --from 2021-07-13 | --from is 2021-07-13, but must be a Monday",
        "portrait --to x --strength drift=1 | --strength has no meaning for the source portrait",
        "market --to x --strength drift=2 | drift is 2.0, but must be 0 to 1.0",
        "market --to x --strength dirft=1 | strength is \"dirft\", but must be one of risk-to-beta",
        "market --to x --orders-a-week 0 | ordersAWeek is 0.0, but must be above 0",
        "market --to x --weeks 0 | weeks is 0, but must be 1 to 520",
        "market --to x --oracle-weeks 53 | --oracle-weeks is 53, but must be 0 to 52",
        "market --to x --id y | --id has a meaning with --to log alone",
        "market --to /dev/null/x | --to: /dev/null/x cannot be made a folder",
        "clients --to x | clients need --data",
        "clients --to x --data . --investors 5 | --investors has no meaning for the source clients",
        "portrait --to log --securities 50 | the portrait buys what is in the log",
        "market --to log --id a/b | --id is \"a/b\", but must be"
      })
  void namesOptionValueAndBoundOfWhatItRefuses(String line, String complaint) {
    Invocation refused = Invocation.of(("generate " + line).strip().split(" "));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(complaint);
    assertThat(Path.of("x")).doesNotExist();
  }

  @Test
  void listsEveryStrengthWithItsBounds() {
    Invocation list = Invocation.of("generate", "--list-strengths");

    assertThat(list.exitCode()).isZero();
    assertThat(list.out().lines()).anyMatch(line -> line.matches("herding +0.2 +0 to 2 +log-.*"));
  }

  @Test
  void submitsAMarketAsAJobAndWatchesItToItsEnd() throws IOException {
    try (ScriptedService service = new ScriptedService()) {
      String path = "/v1/generations/my-market";
      service
          .answering("PUT " + path, 202, "{\"state\":\"WAITING\",\"phase\":\"waiting\"}")
          .answering("GET " + path, 200, running("trades"))
          .answering("GET " + path, 503, "{\"detail\":\"the database is away\"}")
          .answering(
              "GET " + path,
              200,
              "{\"state\":\"SUCCEEDED\",\"result\":{\"trades\":650,\"notes\":[\"a note\"]}}");

      Invocation run =
          Invocation.of(
              "generate",
              "market",
              "--to",
              "log",
              "--id",
              "my-market",
              "--port-offset",
              service.portOffset(),
              "--weeks",
              "20",
              "--from",
              "2024-01-01",
              "--strength",
              "herding=0.5",
              "--seed",
              "3");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("my-market", "trades: 650", "notes: a note");
      assertThat(run.err()).contains("650 of 1,300", "12/s, 54 s left", "the database is away");
      assertThat(JSON.readTree(service.requests().getFirst().body()))
          .isEqualTo(
              JSON.readTree(
                  """
                  {"source":"market","monday":"2024-01-01","weeks":20,"strengths":{"herding":0.5},
                   "seed":3}
                  """));
    }
  }

  @Test
  void thePortraitsWeeksAreSubmittedAsWeeksOfTheYear() throws IOException {
    try (ScriptedService service = new ScriptedService()) {
      Invocation run =
          Invocation.of(
              "generate",
              "portrait",
              "--to",
              "log",
              "--port-offset",
              service.portOffset(),
              "--from",
              "2021-07-12",
              "--weeks",
              "24",
              "--investors",
              "100");

      assertThat(run.exitCode()).as("nobody answers the PUT").isEqualTo(4);
      assertThat(service.requests().getFirst().path()).startsWith("/v1/generations/portrait-");
      assertThat(JSON.readTree(service.requests().getFirst().body()))
          .isEqualTo(
              JSON.readTree(
                  """
                  {"source":"portrait","investors":100,"year":2021,"fromWeek":28,"toWeek":51}
                  """));
    }
  }

  @Test
  void aJobThatFailsEndsWithItsReasonAndStatusOne() {
    try (ScriptedService service = new ScriptedService()) {
      String path = "/v1/generations/j";
      service
          .answering("PUT " + path, 202, running("trades"))
          .answering("GET " + path, 200, "{\"state\":\"FAILED\",\"problem\":\"no catalogue\"}");

      Invocation run =
          Invocation.of(
              "generate",
              "market",
              "--to",
              "log",
              "--id",
              "j",
              "--port-offset",
              service.portOffset());

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("bellwether: j failed: no catalogue");
    }
  }

  @Test
  void aServiceThatDoesNotRunIsStatusThree() {
    Invocation run = Invocation.of("generate", "market", "--to", "log", "--port-offset", "29998");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("synthetic-data-service: does not answer at");
  }

  private static String running(String phase) {
    return """
    {"state":"RUNNING","phase":"%s","done":650,"total":1300,"ratePerSecond":12.0,"secondsLeft":54}
    """
        .formatted(phase);
  }

  private static Invocation market(Path to, String... more) {
    List<String> line =
        new ArrayList<>(List.of("generate", "market", "--to", to.toString(), "--investors", "120"));
    line.addAll(List.of("--securities", "60", "--weeks", "12", "--orders-a-week", "1"));
    line.addAll(List.of(more));
    return Invocation.of(line.toArray(String[]::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static long lineCount(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
