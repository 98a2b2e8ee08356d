package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.model.Contribution;
import io.bellwether.ranking.candidates.CandidatePool;
import io.bellwether.ranking.candidates.Question;
import io.bellwether.ranking.rules.CatalogueRules;
import io.bellwether.ranking.rules.ClientFacts;
import io.bellwether.ranking.rules.RuledAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Two stages between the rules: what may not be a candidate never enters a pool, and what is
 * ordered is shown only as far as the rules about the answer allow. Every item has its reasons.
 * Safe for use by several threads.
 */
public final class Advisor {

  private static final int HOLDINGS = 2;
  private static final int FEATURES = 2;

  private final TwoStageModel model;
  private final CatalogueRules rules;
  private final IntFunction<String> spoken;
  private final BitSet newListings;

  /**
   * @param rules of the same securities
   * @param spoken what a security is called in a sentence
   * @throws IllegalArgumentException naming both numbers if the rules are of other securities
   */
  public Advisor(TwoStageModel model, CatalogueRules rules, IntFunction<String> spoken) {
    if (rules.eligibility().securityCount() != model.securityCount()) {
      throw new IllegalArgumentException(
          "rules are of %d securities but the model has %d"
              .formatted(rules.eligibility().securityCount(), model.securityCount()));
    }
    this.model = model;
    this.rules = rules;
    this.newListings = rules.newListings();
    this.spoken = spoken;
  }

  /**
   * What a client should look at next.
   *
   * @param investorRow the client's dense row as of the moment of the question
   * @param limit most items, at least 1
   */
  public Advice advise(Question question, float[] investorRow, ClientFacts client, int limit) {
    Ranked ranked =
        model.rank(
            question,
            investorRow,
            security -> !rules.eligibility().contains(security),
            newListings);
    CandidatePool pool = ranked.pool();
    int[] order = ranked.best(Math.max(1, pool.size()));
    int[] securities = Arrays.stream(order).map(pool::security).toArray();
    RuledAnswer answer = rules.apply(securities, client, limit);
    Map<Integer, Integer> candidateOf = new HashMap<>();
    for (int candidate : order) {
      candidateOf.put(pool.security(candidate), candidate);
    }
    List<Advice.Item> items = new ArrayList<>(answer.size());
    for (int security : answer.toSecurities()) {
      int candidate = candidateOf.getOrDefault(security, 0);
      items.add(
          new Advice.Item(
              security,
              ranked.score(candidate),
              model.probability(ranked, candidate),
              reasons(question, ranked, candidate)));
    }
    return new Advice(items, answer);
  }

  private List<Reason> reasons(Question question, Ranked ranked, int candidate) {
    List<Reason> reasons = new ArrayList<>();
    int security = ranked.pool().security(candidate);
    for (Contribution holding : model.holdings(question, security, HOLDINGS)) {
      reasons.add(holding(holding));
    }
    for (TwoStageModel.Contribution feature : model.explain(ranked, candidate, FEATURES)) {
      if (feature.amount() > 0) {
        reasons.add(feature(feature));
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(source(ranked.pool(), candidate));
    }
    return reasons;
  }

  private Reason holding(Contribution holding) {
    String name = spoken.apply(holding.security());
    return Reason.of(
        Reason.Code.HOLDING,
        Map.of("security", name, "amount", number(holding.amount())),
        "Clients who choose %s tend to choose this.".formatted(name));
  }

  private static Reason feature(TwoStageModel.Contribution feature) {
    String value = Float.isNaN(feature.value()) ? "unknown" : number(feature.value());
    return Reason.of(
        Reason.Code.FEATURE,
        Map.of("feature", feature.feature(), "value", value, "amount", number(feature.amount())),
        "%s is %s, which speaks for it.".formatted(feature.feature(), value));
  }

  /** The source that places it best. */
  private static Reason source(CandidatePool pool, int candidate) {
    int best = 0;
    for (int source = 1; source < pool.sourceCount(); source++) {
      int rank = pool.rank(candidate, source);
      int least = pool.rank(candidate, best);
      best = rank > 0 && (least == 0 || rank < least) ? source : best;
    }
    String name = pool.sourceNames().get(best);
    int rank = pool.rank(candidate, best);
    return Reason.of(
        Reason.Code.SOURCE,
        Map.of("source", name, "rank", String.valueOf(rank)),
        "Number %d of what %s proposes.".formatted(rank, name));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
