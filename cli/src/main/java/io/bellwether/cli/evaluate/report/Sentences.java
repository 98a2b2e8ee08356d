package io.bellwether.cli.evaluate.report;

import io.bellwether.algorithms.experiment.Fold;
import io.bellwether.cli.evaluate.dataset.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was read and how it was parted, in sentences that both text and Markdown show. */
final class Sentences {

  private Sentences() {}

  static List<String> data(Facts data) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "%,d interactions of %,d users with %,d items, %,d distinct pairs",
            data.rowCount(),
            data.userCount(),
            data.itemCount(),
            data.pairCount()));
    sentences.add(
        data.period()
            .map(period -> "from %s to %s".formatted(period.first(), period.last()))
            .orElse("without times"));
    sentences.add(
        String.format(
            Locale.ROOT,
            "%,d are repeat purchases, %s",
            data.repeatCount(),
            data.period().isEmpty()
                ? "each counted"
                : String.format(
                    Locale.ROOT,
                    "%,d of them at the same moment, each counted",
                    data.sameMomentCount())));
    if (data.zeroWeightCount() > 0) {
      sentences.add(
          String.format(Locale.ROOT, "%,d rows of weight 0 were left out", data.zeroWeightCount()));
    }
    if (data.saleCount() > 0) {
      sentences.add(String.format(Locale.ROOT, "%,d sales were left out", data.saleCount()));
    }
    return sentences;
  }

  static String fold(Fold fold) {
    return String.format(
        Locale.ROOT,
        "%,d pairs to learn from, %,d to foresee (%,d of them repeats); %,d users judged, %,d"
            + " without a history",
        fold.trainInteractions(),
        fold.testInteractions(),
        fold.repeatedInteractions(),
        fold.warmInvestors(),
        fold.coldInvestors());
  }

  /** What a table of features shows. */
  static String featureWorth(List<FeatureWorth> features, int limit) {
    return features.isEmpty()
        ? "no tree was better than the score that they start from"
        : String.format(
            Locale.ROOT,
            "%d of the %d features that trees asked for",
            Math.min(limit, features.size()),
            features.size());
  }

  static String counted(String title, int userCount) {
    return String.format(Locale.ROOT, "%s, %,d users", title, userCount);
  }
}
