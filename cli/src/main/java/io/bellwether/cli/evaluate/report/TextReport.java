package io.bellwether.cli.evaluate.report;

import io.bellwether.algorithms.experiment.Fold;
import io.bellwether.algorithms.experiment.MetricGroup;
import io.bellwether.algorithms.experiment.ModelReport;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.List;
import java.util.function.Function;

/** The findings on a terminal, at most 120 characters wide: the first k, and what decides. */
public final class TextReport {

  private static final int MOST_FEATURES = 15;

  private final Evaluation evaluation;
  private final StringBuilder text = new StringBuilder();

  private TextReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  public static String of(Evaluation evaluation) {
    return new TextReport(evaluation).written();
  }

  private String written() {
    int k = evaluation.ks().getFirst();
    line(evaluation.data().file());
    Sentences.data(evaluation.data()).forEach(sentence -> line("  " + sentence));
    evaluation.notes().forEach(note -> line("  " + note));
    line("");
    line("split: " + evaluation.report().split());
    for (Fold fold : evaluation.report().folds()) {
      line("  " + fold.description());
      line("    " + Sentences.fold(fold));
    }
    line("hyperparameters: " + evaluation.search());

    group("New purchases, top %d".formatted(k), ModelReport::newPurchases);
    group("Repeat purchases counted too, top %d".formatted(k), ModelReport::withRepeats);
    group("Users without a history, top %d".formatted(k), ModelReport::coldInvestors);
    if (!evaluation.report().comparisons().isEmpty()) {
      section("Differences, new purchases", Tables.comparisons(evaluation));
    }
    if (evaluation.oracle().isPresent()) {
      section("Share of what can be known", Tables.sharesOfOracle(evaluation));
    }
    evaluation.featureWorth().ifPresent(this::featureWorth);
    return text.toString();
  }

  private void featureWorth(List<FeatureWorth> features) {
    String shown = Sentences.featureWorth(features, MOST_FEATURES);
    if (features.isEmpty()) {
      line("");
      line("What two-stage looked at: " + shown);
    } else {
      section("What two-stage looked at, " + shown, Tables.featureWorth(features, MOST_FEATURES));
    }
  }

  private void group(String title, Function<ModelReport, MetricGroup> group) {
    int investorCount =
        evaluation.report().models().stream()
            .mapToInt(model -> group.apply(model).investorCount())
            .max()
            .orElse(0);
    if (investorCount == 0) {
      line("");
      line(title + ": no users");
      return;
    }
    section(Sentences.counted(title, investorCount), Tables.summary(evaluation, group));
    if (evaluation.ranked().stream()
        .anyMatch(model -> model.name().equals(PopularityModel.WINDOWED_NAME))) {
      line(Tables.BASELINE_NOTE);
    }
  }

  private void section(String title, Grid grid) {
    line("");
    line(title);
    text.append(grid.asText());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
