package io.bellwether.benchmarks.study;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.candidates.Question;
import io.bellwether.ranking.knowledge.PipelineKnowledge;
import io.bellwether.ranking.rules.CatalogueRules;
import io.bellwether.ranking.rules.ClientFacts;
import io.bellwether.ranking.rules.RuleBook;
import io.bellwether.ranking.rules.SecurityFacts;
import io.bellwether.ranking.twostage.MarketKnowledge;
import io.bellwether.ranking.twostage.Ranked;
import io.bellwether.ranking.twostage.TwoStageModel;
import io.bellwether.ranking.twostage.TwoStageSettings;
import io.bellwether.ranking.twostage.TwoStageTrainer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How securities fare that nobody has ever bought: those listed in the weeks to foresee, their
 * facts known on the eve as a prospectus tells them. Every client with a history and something new
 * to foresee gets an ordinary answer by the rules, once without and once with a place kept for a
 * new listing.
 */
final class NewListings {

  private static final int[] LIMITS = {5, 10};

  private final StudyMarket market;
  private final Instant eve;
  private final Split split;
  private final BitSet listings = new BitSet();
  private final List<Security> facts;
  private final MarketKnowledge known;
  private final TwoStageModel model;

  NewListings(StudyMarket market, Compute compute) {
    this.market = market;
    this.eve = Instant.ofEpochSecond(market.splitEpochSecond() - 1);
    IntStream.of(market.listedInTest()).forEach(listings::set);
    this.facts =
        market.securities().stream()
            .map(one -> one.asOf().isAfter(eve) ? one.withAsOf(eve) : one)
            .toList();
    int investors = market.investorIds().size();
    int securities = market.securityIds().size();
    this.split =
        GlobalTime.at(market.splitEpochSecond())
            .splits(market.interactions(0), investors, securities)
            .getFirst();
    PipelineKnowledge knowledge =
        new PipelineKnowledge(
            market.securityIds(),
            market.investorIds(),
            facts,
            market.investors(),
            FeatureSettings.defaults());
    TwoStageSettings settings = TwoStageSettings.defaults();
    Interactions purchases = split.trainEvents();
    long moment = eve.getEpochSecond();
    this.model =
        new TwoStageTrainer(settings, knowledge, compute)
            .fit(purchases, investors, securities, moment, TrainingListener.silent())
            .model();
    this.known =
        knowledge.fittedAt(purchases, moment - settings.window().toSeconds()).at(purchases, moment);
  }

  /** What came of the kept place, for the mixed logit's order and for that of the two stages. */
  List<ListingTally> tallies(Compute compute) {
    int[] warm = split.warmInvestors(Repeats.EXCLUDED);
    double chance = chance(warm);
    List<ListingTally> tallies = new ArrayList<>();
    for (int limit : LIMITS) {
      CatalogueRules plain = rules("already-bought");
      CatalogueRules kept = rules("already-bought\none-new-listing days=1 from=" + limit);
      ListingTally base = new ListingTally("mixed-logit", limit, listings, chance);
      ListingTally two = new ListingTally("two-stage", limit, listings, chance);
      Blocks.run(
          warm.length,
          compute.pool(),
          (from, to) -> {
            for (int at = from; at < to; at++) {
              int u = warm[at];
              Ranked ranked = ranked(u);
              ClientFacts client = ClientFacts.ofPurchases(history(u), History.of());
              for (ListingTally tally : List.of(base, two)) {
                int[] order = tally == base ? byBase(ranked) : byScore(ranked);
                tally.add(
                    plain.apply(order, client, limit).toSecurities(),
                    kept.apply(order, client, limit).toSecurities(),
                    security -> split.newTest().contains(u, security));
              }
            }
          });
      tallies.add(base);
      tallies.add(two);
    }
    return tallies;
  }

  private Ranked ranked(int u) {
    Question question =
        new Question(history(u), FeatureRow.ofRow(known.sparse().investors(), u), eve);
    return model.rank(
        question, known.dense().investorRow(u), question.history()::contains, listings);
  }

  private History history(int u) {
    return History.ofRow(split.train().matrix(), u);
  }

  private static int[] byScore(Ranked ranked) {
    return IntStream.of(ranked.best(ranked.pool().size())).map(ranked.pool()::security).toArray();
  }

  /** In the order of the base source, the first of the pool's. */
  private static int[] byBase(Ranked ranked) {
    return IntStream.range(0, ranked.pool().size())
        .filter(candidate -> !Float.isNaN(ranked.pool().score(candidate, 0)))
        .boxed()
        .sorted((one, other) -> Float.compare(score(ranked, other), score(ranked, one)))
        .mapToInt(ranked.pool()::security)
        .toArray();
  }

  private static float score(Ranked ranked, int candidate) {
    return ranked.pool().score(candidate, 0);
  }

  /** How often a listing drawn by chance is right. */
  private double chance(int[] warm) {
    long bought =
        IntStream.of(warm)
            .mapToLong(u -> listings.stream().filter(i -> split.newTest().contains(u, i)).count())
            .sum();
    return (double) bought / warm.length / Math.max(1, listings.cardinality());
  }

  private CatalogueRules rules(String book) {
    Map<String, Instant> first = new HashMap<>();
    for (Security fact : facts) {
      first.merge(fact.id().value(), fact.asOf(), (a, b) -> a.isBefore(b) ? a : b);
    }
    List<SecurityId> ids = market.securityIds().stream().map(SecurityId::new).toList();
    return RuleBook.parse(book)
        .over(
            SecurityFacts.of(ids, id -> null, id -> 0, id -> 0, id -> first.get(id.value()), eve));
  }
}
