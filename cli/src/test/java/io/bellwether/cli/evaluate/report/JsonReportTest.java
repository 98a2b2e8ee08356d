package io.bellwether.cli.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void holdsEachMetricAsNumbersUnderItsName() {
    JsonNode als = JsonReport.of(Evaluations.withoutOracle()).path("models").path(1);

    assertThat(als.path("name").asText()).isEqualTo("als");
    assertThat(als.path("fitSeconds").asDouble()).isEqualTo(12.345);
    assertThat(als.path("hyperparameters").path("alpha").asText()).isEqualTo("40");
    JsonNode precision = als.path("metrics").path("precision@5");
    assertThat(precision.path("value").asDouble()).isEqualTo(0.25);
    assertThat(precision.path("low").asDouble()).isEqualTo(0.24);
    assertThat(precision.path("high").isNumber()).isTrue();
    assertThat(precision.path("users").asInt()).isEqualTo(900);
    assertThat(als.path("metricsWithRepeats").path("precision@5").path("value").asDouble())
        .isEqualTo(0.6);
    assertThat(als.path("coldUsers").path("users").asInt(-1)).isZero();
    assertThat(als.path("coldUsers").path("metrics").isEmpty()).isTrue();
    assertThat(als.has("shareOfOracle")).isFalse();
  }

  @Test
  void holdsWhatWasReadHowItWasPartedAndEveryComparison() {
    JsonNode report = JsonReport.of(Evaluations.withoutOracle());

    List<String> names = new ArrayList<>();
    report.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "split",
            "seed",
            "search",
            "k",
            "data",
            "notes",
            "folds",
            "models",
            "comparisons",
            "featureImportance",
            "machine");
    assertThat(report.path("notes").path(0).asText()).contains("users.csv");
    JsonNode first = report.path("featureImportance").path(0);
    assertThat(first.path("feature").asText()).isEqualTo("security.f0");
    assertThat(first.path("gain").asDouble()).isEqualTo(60);
    assertThat(first.path("share").asDouble()).isEqualTo(0.5);
    assertThat(first.path("splits").asDouble()).isEqualTo(7);
    assertThat(report.path("split").asText()).isEqualTo("by time, the last 20 %");
    assertThat(report.path("data").path("sha256").asText()).isEqualTo("ab12");
    assertThat(report.path("data").path("repeats").asInt()).isEqualTo(345);
    assertThat(report.path("folds").path(0).path("coldUsers").asInt()).isEqualTo(20);
    assertThat(report.path("comparisons").path(0).path("p").asDouble()).isEqualTo(0.0004);
  }

  @Test
  void tellsTheShareOfTheOracleWhereThereIsOne() {
    JsonNode als = JsonReport.of(Evaluations.withOracle()).path("models").path(1);

    assertThat(als.path("shareOfOracle").path("precision@5").asDouble()).isEqualTo(0.5);
    assertThat(als.path("shareOfOracle").path("precision@10").asDouble()).isEqualTo(0.5);
  }
}
