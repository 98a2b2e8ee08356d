package io.bellwether.cli.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

  @Test
  void showsEveryMetricOfEveryModelWithItsInterval() {
    assertThat(MarkdownReport.of(Evaluations.withoutOracle()))
        .contains(
            """
            ## New purchases

            Mean over users, with its 95 % interval.

            | metric | als | bm25 | popularity-windowed * |
            |---|---:|---:|---:|
            | precision@5 | 0.2500 (0.2400 to 0.2500) | 0.2000 (0.1900 to 0.2000) | 0.1000 (0.0900 to 0.1000) |
            """)
        .contains("| precision@10 | 0.1250 (0.0625 to 0.2500) |");
  }

  @Test
  void tellsAllThatIsNeededToRepeatTheRun() {
    assertThat(MarkdownReport.of(Evaluations.withoutOracle()))
        .startsWith("# Evaluation of trades.csv\n")
        .contains(
            "- file `trades.csv`, SHA-256 `ab12`\n",
            "| als | 12.345 | 0.250 | 3.000 | alpha=40, factors=64 |\n",
            "Hyperparameters: searched within train, random:20.",
            "- seed 42\n",
            "- 2 cores, Linux amd64, heap of at most 4096 MiB\n",
            "- kernels simd\n",
            "- test from 2024-05-25: 9,600 pairs to learn from");
  }

  @Test
  void showsAllFeaturesThatTreesAskedFor() {
    assertThat(MarkdownReport.of(Evaluations.withoutOracle()))
        .contains("- features from users.csv: age (numbers)\n")
        .contains(
            "## What two-stage looked at\n\nShare of what all splits gained.\n\n"
                + "| feature | share of gain | splits |\n|---|---:|---:|\n"
                + "| security.f0 | 50.0 % | 7 |\n",
            "| security.f15 | 3.3 % | 7 |\n");
  }

  @Test
  void saysWhereThereIsNobodyToJudge() {
    assertThat(MarkdownReport.of(Evaluations.withoutOracle()))
        .contains("## Users without a history\n\nNo users.\n");
  }

  @Test
  void keepsBarsInCellsApartFromThoseOfTheTable() {
    Grid grid = new Grid(List.of("a|b", "c"));

    assertThat(grid.asMarkdown()).isEqualTo("| a\\|b | c |\n|---|---:|\n");
  }
}
