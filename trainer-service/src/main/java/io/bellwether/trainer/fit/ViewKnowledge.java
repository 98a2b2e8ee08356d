package io.bellwether.trainer.fit;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.Behaviours;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.ranking.knowledge.MarketRows;
import io.bellwether.ranking.twostage.KnowledgeSource;
import io.bellwether.ranking.twostage.MarketKnowledge;
import io.bellwether.trainer.fold.Mondays;
import io.bellwether.trainer.fold.TrainingSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two stages know beside the purchases. At the view's own moment it is what the view sees; at
 * an earlier one what was said by the Monday before it, for that is what the fold keeps. All rows
 * are by the view's pipeline, so that the columns are the same.
 */
final class ViewKnowledge implements KnowledgeSource {

  private final MarketView view;
  private final TrainingSet set;

  ViewKnowledge(MarketView view) {
    this.view = view;
    this.set = view.set();
  }

  @Override
  public Fitted fittedAt(Interactions purchases, long epochSecond) {
    return this::at;
  }

  private MarketKnowledge at(Interactions purchases, long epochSecond) {
    if (epochSecond >= view.epochSecond()) {
      return rows(view.listed(), view.people(), purchases, epochSecond);
    }
    Instant monday = Mondays.upTo(epochSecond, 0);
    return rows(set.securitiesAt(monday), set.profilesAt(monday), purchases, epochSecond);
  }

  private MarketKnowledge rows(
      List<? extends @Nullable Security> listed,
      List<? extends @Nullable Investor> people,
      Interactions purchases,
      long epochSecond) {
    FeaturePipeline pipeline = view.pipeline();
    return MarketRows.of(
        pipeline,
        listed,
        people,
        MarketRows.behaviours(pipeline, listed, purchases),
        set.securitiesFirstSeen(),
        epochSecond);
  }

  /** What investors did by the view's moment, from where a service goes on. */
  Behaviours behaviours() {
    return MarketRows.behaviours(view.pipeline(), view.listed(), view.purchases());
  }
}
