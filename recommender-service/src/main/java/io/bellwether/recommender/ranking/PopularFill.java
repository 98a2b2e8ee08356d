package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Makes a list longer: the most popular of the others follow, with score 0. */
record PopularFill(PopularityModel popularity) {

  void upTo(int depth, List<Scored> candidates, History history, IntPredicate excluded) {
    if (candidates.size() >= depth) {
      return;
    }
    BitSet taken = new BitSet(popularity.securityCount());
    candidates.forEach(scored -> taken.set(scored.security()));
    popularity.recommend(history, depth - candidates.size(), excluded.or(taken::get)).stream()
        .map(scored -> new Scored(scored.security(), 0))
        .forEach(candidates::add);
  }
}
