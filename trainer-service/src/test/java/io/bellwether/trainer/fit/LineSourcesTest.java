package io.bellwether.trainer.fit;

import static io.bellwether.trainer.Samples.investor;
import static io.bellwether.trainer.Samples.purchase;
import static io.bellwether.trainer.Samples.security;
import static io.bellwether.trainer.Samples.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.twostage.MarketKnowledge;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.trainer.WrittenLog;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.fold.TrainingSetFold;
import io.bellwether.trainer.line.LineSettings;
import io.bellwether.trainer.line.ModelLine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSourcesTest {

  private final TrainingSet set = market();
  private final MarketView view =
      MarketView.ofAll(set, FeatureSettings.defaults(), TrainingListener.silent());
  private final ModelLine line =
      ModelLine.of(
          "equities",
          5,
          List.of("popularity", "item-cosine", "two-stage"),
          new LineSettings(
              50,
              new Similarity.Cosine(10),
              ChoiceHyperparameters.defaults(),
              FeatureSettings.defaults()));
  private final LineFitter fitter = new LineFitter(line, 42, TrainingListener.silent());
  private final LineSources sources = new LineSources(line, fitter, view);

  @Test
  void aSourceOfAllThatTheViewSeesIsTheLinesOwnModel() {
    FittedModel judged = fitter.fit(line.model("item-cosine"), view);

    fitSource(set.purchases());

    assertThat(sources.last()).hasSize(1).first().isSameAs(judged);
  }

  @Test
  void aSourceOfLessIsAModelOfItsOwn() {
    FittedModel judged = fitter.fit(line.model("item-cosine"), view);
    Interactions all = set.purchases();
    int fewer = all.size() - 1;

    fitSource(
        new Interactions(
            Arrays.copyOf(all.investors(), fewer),
            Arrays.copyOf(all.securities(), fewer),
            Arrays.copyOf(all.epochSeconds(), fewer)));

    assertThat(sources.last()).hasSize(1).first().isNotSameAs(judged);
  }

  private void fitSource(Interactions purchases) {
    TrainingInteractions interactions =
        purchases.training(set.investorIds().size(), set.securities().size());
    MarketKnowledge knowledge =
        new ViewKnowledge(view)
            .fittedAt(purchases, view.epochSecond())
            .at(purchases, view.epochSecond());
    sources.fit(
        SourceKind.ITEM_NEIGHBOURS,
        interactions,
        knowledge,
        Compute.standard(),
        TrainingListener.silent());
  }

  private static TrainingSet market() {
    WrittenLog log = new WrittenLog();
    for (int n = 0; n < 6; n++) {
      log.security(security("S" + n, "sector-" + n % 2));
    }
    for (int n = 0; n < 10; n++) {
      log.investor(investor("investor-" + n, n, "north"));
      for (int k = 0; k < 3; k++) {
        log.trade(purchase("t" + n + "-" + k, "investor-" + n, "S" + (n + k) % 6, week(k)));
      }
    }
    return log.readInto(new TrainingSetFold()).finish();
  }
}
