package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.recommender.reason.Reasons;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of the served model. Where it has something to say for fewer than asked for, the most
 * popular of the others follow, with score 0.
 */
final class ModelOrdering implements Ordering {

  private final Snapshot snapshot;
  private final PopularFill fill;
  private final Reasons reasons;

  ModelOrdering(Snapshot snapshot, Reasons reasons) {
    this.snapshot = snapshot;
    this.fill = new PopularFill(snapshot.popularity());
    this.reasons = reasons;
  }

  @Override
  public Ordered order(Question question, Offer offer, int depth) {
    Model served = snapshot.servedTo(question.features());
    Model.ForHistory folded = served.of(question.history());
    List<Scored> ranked = new ArrayList<>(folded.recommend(depth, offer.excluded()));
    fill.upTo(depth, ranked, question.history(), offer.excluded());
    return new Ordered(
        served.name(),
        ranked,
        candidate ->
            reasons.of(folded, question.features(), candidate.security(), question.language()));
  }
}
