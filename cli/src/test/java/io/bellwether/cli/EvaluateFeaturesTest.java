package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code evaluate} with what is known of users and items. */
class EvaluateFeaturesTest {

  private static final String TEST_FROM = "2021-09-20";

  /** 600 investors, 60 securities, 12 weeks from 2021-07-12. */
  @TempDir private static Path market;

  @TempDir private Path folder;

  @BeforeAll
  static void drawAMarket() {
    Invocation drawn =
        Invocation.of(
            ("generate market --force --investors 600 --securities 60 --weeks 12"
                    + " --orders-a-week 1 --oracle-weeks 0 --to "
                    + market)
                .split(" "));
    assertThat(drawn.exitCode()).as(drawn.err()).isZero();
  }

  @Test
  void comparesModelsThatLookAtFeaturesWithoutBeingAsked() throws IOException {
    Path report = folder.resolve("report.md");

    JsonNode found =
        json(onTheMarket("--k", "5", "--output", "json", "--report", report.toString()));

    assertThat(names(found))
        .containsExactly(
            "popularity",
            "popularity-windowed",
            "item-cosine",
            "tf-idf",
            "bm25",
            "als",
            "bpr",
            "ease",
            "mixed-logit",
            "hybrid-warp",
            "two-stage");
    assertThat(found.path("notes").toString())
        .contains("dated rows of 600 users, of each the latest by the end of train")
        .contains("features from securities.csv: 60 dated rows of 60 items");
    JsonNode features = found.path("featureImportance");
    assertThat(
            StreamSupport.stream(features.spliterator(), false)
                .mapToDouble(feature -> feature.path("share").asDouble())
                .sum())
        .isBetween(0.999999, 1.000001);
    assertThat(features.path(0).path("splits").asInt()).isPositive();
    assertThat(found.path("models").path(10).path("coldUsers").path("users").asInt()).isPositive();
    assertThat(report).content().contains("## What two-stage looked at", "| share of gain |");
  }

  @Test
  void findsTheSameWithTheSameSeed() throws IOException {
    String[] line = {"--models", "mixed-logit,hybrid-kos-warp,two-stage", "--output", "json"};

    JsonNode first = json(onTheMarket(line));
    JsonNode second = json(onTheMarket(line));

    assertThat(untimed(second)).isEqualTo(untimed(first));
    assertThat(names(first)).containsExactly("mixed-logit", "hybrid-kos-warp", "two-stage");
  }

  @Test
  void showsWhatWasWorthMostAsText() {
    Invocation done = onTheMarket("--models", "two-stage");

    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).contains("What two-stage looked at", "share of gain");
    assertThat(done.out().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void knowsNothingThatWasSaidAfterTrain() throws IOException {
    List<String> rows = Files.readAllLines(market.resolve("investors.csv"));
    List<String> foretold = new ArrayList<>(rows);
    List<String> known = new ArrayList<>(rows);
    for (String row : rows.subList(1, rows.size())) {
      String id = row.substring(0, row.indexOf(','));
      String young = id + ",FEMALE,20,SINGLE,SECONDARY,false,LOW,Elsewhere,,10,RUB,,,,,,,false,";
      if (row.contains(",MALE,") && row.contains("2021-07-11")) {
        foretold.add(young + TEST_FROM + "T00:00:00Z");
        known.add(young + "2021-07-12T00:00:00Z");
      }
    }
    String[] line = {"--models", "mixed-logit,two-stage", "--output", "json"};

    JsonNode plain = json(onTheMarket(line));
    JsonNode withFuture = json(onTheMarketOf(write("investors.csv", foretold), line));
    JsonNode withPast = json(onTheMarketOf(write("investors.csv", known), line));

    assertThat(withFuture.path("models").path(0).path("metrics"))
        .isEqualTo(plain.path("models").path(0).path("metrics"))
        .isNotEqualTo(withPast.path("models").path(0).path("metrics"));
    assertThat(withFuture.path("models").path(1).path("metrics"))
        .isEqualTo(plain.path("models").path(1).path("metrics"))
        .isNotEqualTo(withPast.path("models").path(1).path("metrics"));
    assertThat(withFuture.path("featureImportance")).isEqualTo(plain.path("featureImportance"));
  }

  @Test
  void takesColumnsOfAnyKindAndSaysWhatItMadeOfThem() throws IOException {
    Path items = write("items.csv", items());

    JsonNode found =
        json(
            evaluate(
                trades(),
                "--items",
                items.toString(),
                "--models",
                "mixed-logit,hybrid-warp,hybrid-bpr,hybrid-logistic",
                "--k",
                "3",
                "--output",
                "json"));

    assertThat(names(found)).hasSize(4);
    assertThat(strings(found.path("notes")))
        .containsExactlyInAnyOrder(
            "2 items have no row in items.csv: all their features are missing",
            "features from items.csv: sector (category), возраст (numbers), huge (numbers), yield"
                + " (category), themes (tags)",
            "columns of items.csv that say nothing are left out: empty (empty), same (the same in"
                + " every row)",
            "column yield of items.csv would be numbers but for 1 of 10 cells, such as \"n/a\"");
  }

  @Test
  void looksAtColumnsOfNoMomentInTwoStages() throws IOException {
    List<String> rows = new ArrayList<>(List.of("item,отрасль,доход"));
    for (int item = 0; item < 60; item++) {
      rows.add("XXXX:M%05d,%s,%d".formatted(item, item % 2 == 0 ? "банки" : "нефть", item));
    }
    Path items = write("items.csv", rows);

    JsonNode found =
        json(
            evaluate(
                market.resolve("trades.csv"),
                "--items",
                items.toString(),
                "--users",
                market.resolve("investors.csv").toString(),
                "--models",
                "two-stage",
                "--test-from",
                TEST_FROM,
                "--output",
                "json"));

    List<String> features =
        StreamSupport.stream(found.path("featureImportance").spliterator(), false)
            .map(feature -> feature.path("feature").asText())
            .toList();
    assertThat(features).isNotEmpty().noneMatch(feature -> feature.startsWith("pair."));
  }

  @Test
  void leavesTwoStagesOutOfADefaultComparisonThatHasTooLittle() throws IOException {
    Invocation done =
        evaluate(trades(), "--items", write("items.csv", items()).toString(), "--k", "3");

    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out())
        .contains("two-stage is left out: it learns from new purchases within the last PT504H")
        .contains("hybrid-warp");
    assertThat(done.err()).contains("10 models compared");
  }

  @Test
  void refusesTwoStagesThatWereAskedForAndCannotBeLearned() throws IOException {
    Invocation refused = evaluate(trades(), "--models", "popularity,two-stage", "--k", "3");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("two-stage cannot be learned: it learns from new purchases within the last");
  }

  @Test
  void asksForTimesWhereTwoStagesAreAskedForAndGoesOnWhereTheyAreNot() throws IOException {
    Path untimed = write("untimed.csv", untimedTrades());
    Path items = write("items.csv", items());
    String[] random = {"--split", "random", "--k", "3", "--items", items.toString()};

    Invocation refused = evaluate(untimed, with(random, "--models", "two-stage"));
    Invocation done = evaluate(untimed, random);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--models two-stage needs to know when");
    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out())
        .contains("left out, since there are no times: popularity-windowed, two-stage")
        .contains("mixed-logit", "hybrid-warp");
  }

  @Test
  void saysThatASearchLeavesThemAtTheirDefaults() throws IOException {
    Invocation done =
        evaluate(trades(), "--models", "als,mixed-logit", "--k", "3", "--search", "random:1");

    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out())
        .contains("searched within train, random:1; documented defaults for mixed-logit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user,age;u00,1;u01,2;u00,3 | line 4: user is \"u00\", which an earlier line has; rows that"
            + " replace each other need a column asOf",
        "user,age,AGE;u00,1,2 | line 1: names the column age twice",
        "user,age,;u00,1,2 | line 1: has a column without a name",
        "user,asOf,income;u00,2024-01-01,3 | line 1: has the unknown column income; a file with a"
            + " column asOf is read as an export writes it",
        "user,ageYears,asOf;u00,7,2024-01-01 | line 2: ageYears is \"7\", must be 14 to 120",
        "user,ageYears,asOf;u00,30,soon | line 2: asOf is \"soon\", must be a day such as",
        "user,ageYears,asOf;u00,30,2025-01-01 | its first asOf is 2025-01-01T00:00:00Z",
        "user,ageYears,asOf | has a header but no rows",
        "age,asOf;30,2024-01-01 | line 1: lacks the column user"
      })
  void namesWhatIsWrongWithAFileOfFeatures(String content, String complaint) throws IOException {
    Path users = write("users.csv", List.of(content.split(";")));

    Invocation refused = evaluate(trades(), "--users", users.toString());

    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
    assertThat(refused.err()).contains("users.csv").contains(complaint);
    assertThat(refused.out()).isEmpty();
  }

  /** Ten of the twelve items, of which one is of a sector that nobody bought before the test. */
  private static List<String> items() {
    List<String> rows =
        new ArrayList<>(List.of("item,sector,возраст,huge,yield,themes,empty,same"));
    for (int item = 0; item < 10; item++) {
      rows.add(
          "i%02d,%s,%d,%s,%s,%s,,x"
              .formatted(
                  item,
                  item == 9 ? "Unseen" : item % 2 == 0 ? "Energy" : "",
                  item,
                  item == 3 ? "1e999" : item == 4 ? "" : "1." + item,
                  item == 5 ? "n/a" : "2." + item,
                  item % 2 == 0 ? "solar|wind" : "solar"));
    }
    return rows;
  }

  /** Twenty users, twelve items, one purchase a day each; i09 on the last two days alone. */
  private Path trades() throws IOException {
    List<String> rows = new ArrayList<>(List.of("user,item,time"));
    for (int day = 1; day <= 10; day++) {
      for (int user = 0; user < 20; user++) {
        int item = (user * day + day / 3) % 12;
        rows.add("u%02d,i%02d,2024-01-%02d".formatted(user, item == 9 && day < 9 ? 8 : item, day));
      }
    }
    return write("trades.csv", rows);
  }

  private static List<String> untimedTrades() {
    List<String> rows = new ArrayList<>(List.of("user,item"));
    for (int user = 0; user < 20; user++) {
      for (int item = 0; item < 5; item++) {
        rows.add("u%02d,i%02d".formatted(user, (user + item * item) % 12));
      }
    }
    return rows;
  }

  private static List<String> names(JsonNode found) {
    return StreamSupport.stream(found.path("models").spliterator(), false)
        .map(model -> model.path("name").asText())
        .toList();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode json(Invocation invocation) throws IOException {
    assertThat(invocation.exitCode()).as(invocation.err()).isZero();
    return new ObjectMapper().readTree(invocation.out());
  }

  /** Without the times, which may differ from run to run. */
  private static JsonNode untimed(JsonNode report) {
    report
        .path("models")
        .forEach(
            model ->
                ((ObjectNode) model).remove(List.of("fitSeconds", "rankSeconds", "searchSeconds")));
    return report;
  }

  private static Invocation onTheMarket(String... options) {
    return onTheMarketOf(market.resolve("investors.csv"), options);
  }

  private static Invocation onTheMarketOf(Path investors, String... options) {
    return evaluate(
        market.resolve("trades.csv"),
        with(
            options,
            "--users",
            investors.toString(),
            "--items",
            market.resolve("securities.csv").toString(),
            "--test-from",
            TEST_FROM));
  }

  private static Invocation evaluate(Path trades, String... options) {
    return Invocation.of(
        with(new String[] {"evaluate", "--interactions", trades.toString()}, options));
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }
}
