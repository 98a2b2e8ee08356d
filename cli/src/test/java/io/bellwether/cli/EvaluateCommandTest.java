package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

  @TempDir private Path folder;

  private Path trades = Path.of("");

  @BeforeEach
  void writeTrades() throws IOException {
    trades = write("trades.csv", trades());
  }

  @Test
  void comparesModelsAndWritesTheReport() throws IOException {
    Path report = folder.resolve("report.md");

    Invocation done =
        evaluate("--models", "popularity,cosine", "--k", "3,2", "--report", report.toString());

    assertThat(done.exitCode()).isZero();
    assertThat(done.out())
        .contains("200 interactions of 20 users with 12 items", "New purchases, top 3")
        .contains("popularity", "item-cosine");
    assertThat(done.err()).contains("2 models compared");
    assertThat(report).content().startsWith("# Evaluation of trades.csv").contains("precision@2");
  }

  @Test
  void findsTheSameWhateverTheOrderOfTheRows() throws IOException {
    JsonNode first = json(evaluate("--models", "popularity", "--k", "3", "--output", "json"));
    List<String> rows = new ArrayList<>(trades());
    String header = rows.removeFirst();
    Collections.shuffle(rows, new Random(5));
    rows.addFirst(header);
    write("trades.csv", rows);

    JsonNode second = json(evaluate("--models", "popularity", "--k", "3", "--output", "json"));

    assertThat(first.path("models").path(0).path("metrics").isEmpty()).isFalse();
    assertThat(untimed(second)).isEqualTo(untimed(first));
  }

  @Test
  void printsNothingButJsonToStandardOutput() throws IOException {
    JsonNode report = json(evaluate("--models", "popularity", "--k", "2", "--output", "json"));

    JsonNode metrics = report.path("models").path(0).path("metrics");
    assertThat(metrics.path("precision@2").path("value").isNumber()).isTrue();
    assertThat(report.path("data").path("interactions").asInt()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--split time --test-share 0.3",
        "--split time --test-from 2024-01-08",
        "--split time --test-from 2024-01-08T12:00:00+02:00",
        "--split leave-last-out",
        "--split random --test-share 0.5",
        "--split rolling --folds 2 --window P2D",
        "--search random:2",
        "--search halving:3",
        "--popularity-window P1W --models popularity-windowed"
      })
  void followsEveryRuleAndPlan(String options) {
    List<String> line = new ArrayList<>(List.of("--k", "2"));
    if (!options.contains("--models")) {
      line.addAll(List.of("--models", "popularity,item-cosine"));
    }
    line.addAll(List.of(options.split(" ")));

    Invocation done = evaluate(line.toArray(String[]::new));

    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).contains("New purchases, top 2");
  }

  @Test
  void tellsTheShareOfWhatCanBeKnownWhereTheTruthIsGiven() throws IOException {
    Path users = write("users.csv", factors("user", "u", 20, ",f1,f2", ",1,0.5"));
    Path items = write("items.csv", factors("item", "i", 12, ",f1,f2", ",2,1"));

    JsonNode report =
        json(
            evaluate(
                "--models",
                "popularity",
                "--k",
                "3",
                "--output",
                "json",
                "--oracle-users",
                users.toString(),
                "--oracle-items",
                items.toString()));

    assertThat(report.path("models").path(1).path("name").asText()).isEqualTo("oracle");
    assertThat(report.path("models").path(0).path("shareOfOracle").path("precision@3").isNumber())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--models als,nope | --models: no model is named \"nope\"; there are: ",
        "--models als,als | --models is \"als,als\", must name als once",
        "--models cosine,item-cosine | must name item-cosine once",
        "--models als,,bpr | must have no empty part",
        "--k ten | --k is \"ten\", must be a whole number from 1 to 1000",
        "--k 5,0 | --k is \"0\", must be a whole number from 1 to 1000",
        "--k 1001 | --k is \"1001\", must be a whole number from 1 to 1000",
        "--k 5,5 | must name 5 once",
        "--k 5,05 | must name 5 once",
        "--k 500 | 500",
        "--seed x | --seed is \"x\", must be a whole number",
        "--search random | --search is \"random\", must be random:N or halving:N",
        "--search grid:5 | --search is \"grid:5\", must be random:N or halving:N",
        "--search halving:0 | --search is \"0\", must be a whole number from 1 to 10000",
        "--popularity-window 30 | --popularity-window is \"30\", must be an ISO 8601 duration",
        "--split sometimes | --split is \"sometimes\", must be time, leave-last-out, random or",
        "--test-share 0 | --test-share is \"0\", must be a number above 0 and below 1",
        "--test-share 1 | --test-share is \"1\", must be a number above 0 and below 1",
        "--test-share NaN | --test-share is \"NaN\", must be a number above 0 and below 1",
        "--test-share 0.2 --test-from 2024-01-05 | exclude each other",
        "--test-from soon | --test-from is \"soon\", must be a moment such as",
        "--folds 2 | --folds is for --split rolling, but --split is time",
        "--split rolling --folds 0 | --folds is \"0\", must be a whole number from 1 to 100",
        "--split rolling --window P1M | --window is \"P1M\", must be an ISO 8601 duration",
        "--split rolling --test-share 0.5 | --test-share is for --split time and random",
        "--split leave-last-out --test-share 0.5 | --test-share is for --split time and random",
        "--oracle-users pom.xml | --oracle-users and --oracle-items need each other",
        "--users none.csv | --users: cannot read none.csv",
        "--interactions none.csv | --interactions: cannot read none.csv",
        "--report none/report.md | --report: "
      })
  void refusesAWrongCommandLineWithStatusTwo(String line, String complaint) {
    Invocation refused =
        line.contains("--interactions")
            ? Invocation.of(("evaluate " + line).split(" "))
            : evaluate(line.split(" "));

    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
    assertThat(refused.err()).contains("bellwether: ").contains(complaint);
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void needsToBeToldWhatToRead() {
    Invocation refused = Invocation.of("evaluate");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--interactions");
  }

  @ParameterizedTest
  @CsvSource({"time", "leave-last-out", "rolling"})
  void saysWhatToDoWhereASplitByTimeHasNoTimes(String split) throws IOException {
    trades = write("untimed.csv", List.of("user,item", "a,x", "b,y"));

    Invocation refused = evaluate("--split", split);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("--split %s needs to know when: add a column time".formatted(split))
        .contains("--split random");
  }

  @Test
  void refusesWindowedPopularityWhereThereAreNoTimes() throws IOException {
    trades = write("untimed.csv", List.of("user,item", "a,x", "b,y"));

    Invocation refused = evaluate("--split", "random", "--models", "popularity-windowed");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("popularity-windowed needs to know when");
  }

  @Test
  void evaluatesNothingOfAFileThatHasABadRow() throws IOException {
    List<String> rows = new ArrayList<>(trades());
    rows.add("a,x,yesterday");
    trades = write("bad.csv", rows);

    Invocation refused = evaluate();

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("bad.csv cannot be used", "line 202: time is \"yesterday\"");
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void refusesOraclesOfUnequalDepth() throws IOException {
    Path users = write("users.csv", factors("user", "u", 20, ",f1,f2", ",1,2"));
    Path items = write("items.csv", factors("item", "i", 12, ",f1", ",1"));

    Invocation refused =
        evaluate("--oracle-users", users.toString(), "--oracle-items", items.toString());

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("has 2 factors but", "has 1");
  }

  /** Twenty users, twelve items, ten purchases each, one a day. */
  private static List<String> trades() {
    List<String> rows = new ArrayList<>(List.of("user,item,time"));
    for (int day = 1; day <= 10; day++) {
      for (int user = 0; user < 20; user++) {
        rows.add("u%02d,i%02d,2024-01-%02d".formatted(user, (user * day + day / 3) % 12, day));
      }
    }
    return rows;
  }

  private static List<String> factors(
      String column, String prefix, int count, String header, String row) {
    List<String> rows = new ArrayList<>(List.of(column + header));
    for (int id = 0; id < count; id++) {
      rows.add("%s%02d%s".formatted(prefix, id, row));
    }
    return rows;
  }

  private static JsonNode json(Invocation invocation) throws IOException {
    assertThat(invocation.exitCode()).as(invocation.err()).isZero();
    return new ObjectMapper().readTree(invocation.out());
  }

  /** Without the times and the digest of the file, which may differ from run to run. */
  private static JsonNode untimed(JsonNode report) {
    ((ObjectNode) report.path("data")).remove("sha256");
    report
        .path("models")
        .forEach(
            model ->
                ((ObjectNode) model).remove(List.of("fitSeconds", "rankSeconds", "searchSeconds")));
    return report;
  }

  private Invocation evaluate(String... options) {
    List<String> line = new ArrayList<>(List.of("evaluate", "--interactions", trades.toString()));
    line.addAll(List.of(options));
    return Invocation.of(line.toArray(String[]::new));
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }
}
