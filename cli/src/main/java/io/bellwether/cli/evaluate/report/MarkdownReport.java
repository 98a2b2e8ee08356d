package io.bellwether.cli.evaluate.report;

import io.bellwether.algorithms.experiment.Fold;
import io.bellwether.algorithms.experiment.MetricGroup;
import io.bellwether.algorithms.experiment.ModelReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings in full, with all that is needed to find them again. */
public final class MarkdownReport {

  private final Evaluation evaluation;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  public static String of(Evaluation evaluation) {
    return new MarkdownReport(evaluation).written();
  }

  private String written() {
    text.append("# Evaluation of ").append(fileName()).append('\n');
    data();
    split();
    models();
    metrics("New purchases", ModelReport::newPurchases);
    metrics("Repeat purchases counted too", ModelReport::withRepeats);
    metrics("Users without a history", ModelReport::coldInvestors);
    if (!evaluation.report().comparisons().isEmpty()) {
      section("Differences", Tables.comparisons(evaluation).asMarkdown());
    }
    if (evaluation.oracle().isPresent()) {
      section("Share of what can be known", Tables.sharesOfOracle(evaluation).asMarkdown());
    }
    evaluation.featureWorth().ifPresent(this::featureWorth);
    machine();
    return text.toString();
  }

  private String fileName() {
    Path name = Path.of(evaluation.data().file()).getFileName();
    return String.valueOf(name);
  }

  private void data() {
    List<String> sentences = new ArrayList<>(Sentences.data(evaluation.data()));
    sentences.addAll(evaluation.notes());
    section(
        "Data",
        bullets(sentences)
            + "- file `%s`, SHA-256 `%s`\n".formatted(fileName(), evaluation.data().sha256()));
  }

  private void split() {
    List<Fold> folds = evaluation.report().folds();
    section(
        "Split",
        evaluation.report().split()
            + "\n\n"
            + bullets(
                folds.stream()
                    .map(fold -> fold.description() + ": " + Sentences.fold(fold))
                    .toList()));
  }

  private void models() {
    section(
        "Models",
        "New purchases, top %d:\n\n%s\n%s\n\nHyperparameters: %s.\n\n%s"
            .formatted(
                evaluation.ks().getFirst(),
                Tables.summary(evaluation, ModelReport::newPurchases).asMarkdown(),
                Tables.BASELINE_NOTE.replace("*", "\\*"),
                evaluation.search(),
                settings().asMarkdown()));
  }

  private Grid settings() {
    Grid grid = new Grid(List.of("model", "fit s", "rank s", "search s", "hyperparameters"));
    for (ModelReport model : evaluation.ranked()) {
      grid.add(
          List.of(
              model.name(),
              seconds(model.fitSeconds()),
              seconds(model.rankSeconds()),
              seconds(model.searchSeconds()),
              model.hyperparameters().entrySet().stream()
                  .map((Map.Entry<String, String> each) -> each.getKey() + "=" + each.getValue())
                  .collect(Collectors.joining(", "))));
    }
    return grid;
  }

  private void metrics(String title, Function<ModelReport, MetricGroup> group) {
    Grid grid = Tables.everything(evaluation, group);
    section(
        title,
        grid.isEmpty()
            ? "No users.\n"
            : "Mean over users, with its 95 % interval.\n\n" + grid.asMarkdown());
  }

  private void featureWorth(List<FeatureWorth> features) {
    section(
        "What two-stage looked at",
        features.isEmpty()
            ? Sentences.featureWorth(features, 0) + ".\n"
            : "Share of what all splits gained"
                + (evaluation.report().folds().size() > 1 ? ", mean over folds" : "")
                + ".\n\n"
                + Tables.featureWorth(features, features.size()).asMarkdown());
  }

  private void machine() {
    Machine machine = evaluation.machine();
    section(
        "Measured on",
        bullets(
            List.of(
                "seed %d".formatted(evaluation.report().seed()),
                "%d cores, %s, heap of at most %d MiB"
                    .formatted(machine.cores(), machine.system(), machine.heapMebibytes()),
                machine.jdk(),
                "kernels " + machine.kernels())));
  }

  private void section(String title, String content) {
    text.append("\n## ").append(title).append("\n\n").append(content);
  }

  private static String bullets(List<String> lines) {
    return lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
