package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.recommender.reason.Reasons;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The order of the served model. Where it has something to say for fewer than asked for, the most
 * popular of the others follow, with score 0.
 */
final class ModelOrdering implements Ordering {

  private final Snapshot snapshot;
  private final PopularityModel popularity;
  private final Reasons reasons;

  ModelOrdering(Snapshot snapshot, Reasons reasons) {
    this.snapshot = snapshot;
    this.popularity = snapshot.popularity();
    this.reasons = reasons;
  }

  @Override
  public Ordered order(Question question, IntPredicate excluded, int depth) {
    Model served = snapshot.servedTo(question.features());
    List<Scored> ranked = new ArrayList<>(served.recommend(question.history(), depth, excluded));
    if (ranked.size() < depth) {
      fillUp(ranked, question, excluded, depth);
    }
    return new Ordered(
        served.name(),
        ranked,
        security -> reasons.of(served, question.history(), question.features(), security));
  }

  private void fillUp(List<Scored> ranked, Question question, IntPredicate excluded, int depth) {
    BitSet taken = new BitSet(popularity.securityCount());
    ranked.forEach(scored -> taken.set(scored.security()));
    popularity
        .recommend(question.history(), depth - ranked.size(), excluded.or(taken::get))
        .stream()
        .map(scored -> new Scored(scored.security(), 0))
        .forEach(ranked::add);
  }
}
