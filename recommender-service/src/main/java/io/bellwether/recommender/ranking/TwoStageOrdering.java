package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.Scored;
import io.bellwether.ranking.candidates.CandidatePool;
import io.bellwether.ranking.twostage.Ranked;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.reason.Reason;
import io.bellwether.recommender.reason.Reasons;
import io.bellwether.recommender.twostage.LiveTwoStage;
import io.bellwether.snapshots.SecondStage;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates of several models, ordered by trees. Nothing that the investor ever bought is one.
 * Below the candidates the most popular of the others follow, with score 0.
 */
final class TwoStageOrdering implements Ordering {

  private final LiveTwoStage stages;
  private final Investors investors;
  private final PopularFill fill;
  private final Reasons reasons;

  TwoStageOrdering(Snapshot snapshot, LiveTwoStage stages, Investors investors, Reasons reasons) {
    this.stages = stages;
    this.investors = investors;
    this.fill = new PopularFill(snapshot.popularity());
    this.reasons = reasons;
  }

  @Override
  public Ordered order(Question question, Offer offer, int depth) {
    Ranked ranked =
        stages.rank(
            question.investorId(),
            investors.of(question.investorId()),
            question.history(),
            question.features(),
            offer.excluded().or(question.history()::contains),
            offer.newListings());
    CandidatePool pool = ranked.pool();
    List<Scored> candidates = new ArrayList<>();
    Map<Integer, Integer> places = new HashMap<>();
    for (int candidate : ranked.best(Math.max(1, Math.min(depth, pool.size())))) {
      candidates.add(new Scored(pool.security(candidate), (float) ranked.score(candidate)));
      places.put(pool.security(candidate), candidate);
    }
    fill.upTo(depth, candidates, question.history(), offer.excluded());
    return new Ordered(
        SecondStage.NAME,
        candidates,
        scored -> {
          Integer candidate = places.get(scored.security());
          return candidate == null
              ? reasons.popular(scored.security(), question.language())
              : why(question, ranked, candidate);
        });
  }

  private List<Reason> why(Question question, Ranked ranked, int candidate) {
    int security = ranked.pool().security(candidate);
    return reasons.of(
        stages.holdings(question.history(), question.features(), security, Reasons.MOST),
        question.features(),
        stages.figures(ranked, candidate, Reasons.MOST),
        security,
        question.language());
  }
}
