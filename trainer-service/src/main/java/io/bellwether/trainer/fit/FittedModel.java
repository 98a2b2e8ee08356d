package io.bellwether.trainer.fit;

import io.bellwether.algorithms.evaluation.metrics.FeaturedRanker;
import io.bellwether.algorithms.evaluation.metrics.ModelRanker;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.Model;
import io.bellwether.ranking.twostage.TwoStage;
import java.util.List;

/** A model of a line, fitted to a view. */
public sealed interface FittedModel {

  /** Asks it for the investors of the view, by their rows. */
  Ranker ranker(MarketView view);

  /** One that looks at purchases alone. */
  record Plain(Model model) implements FittedModel {

    @Override
    public Ranker ranker(MarketView view) {
      return new ModelRanker(model, view.interactions().matrix());
    }
  }

  /** One that looks at features too. */
  record Featured(FeaturedModel model) implements FittedModel {

    @Override
    public Ranker ranker(MarketView view) {
      return new FeaturedRanker(model, view.interactions().matrix(), view.rows().investors());
    }
  }

  /**
   * Candidates of several models, ordered.
   *
   * @param sources the models that candidates come from, each plain or featured
   * @param behaviours what investors did, as a snapshot keeps it
   */
  record TwoStages(TwoStage trained, List<FittedModel> sources, byte[] behaviours)
      implements FittedModel {

    public TwoStages {
      sources = List.copyOf(sources);
    }

    @Override
    public Ranker ranker(MarketView view) {
      return trained.ranker();
    }
  }
}
