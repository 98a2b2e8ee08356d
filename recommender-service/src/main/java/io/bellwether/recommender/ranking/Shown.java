package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.ranking.rules.ClientFacts;
import io.bellwether.ranking.rules.Removal;
import io.bellwether.ranking.rules.RuleCount;
import io.bellwether.ranking.rules.RuledAnswer;
import io.bellwether.recommender.rules.LiveRules.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the rules let through of a list.
 *
 * @param securities a part of the list, in its order
 */
record Shown(List<Integer> securities, RuleEffects effects) {

  /** Removals that are listed, of which the record of an answer takes the first of each rule. */
  private static final int AUDITED = 200;

  /**
   * Lets a list through. Scores below the least are left out first. A rule about a security for one
   * client is asked for each of them, and removes what it removes for any; what is left is walked
   * by the whole book.
   *
   * @param clients at least one
   * @param filters what the question's filters left out of the catalogue
   */
  static Shown of(
      Ordered ordered,
      Judgement judgement,
      List<ClientFacts> clients,
      Query query,
      List<FilterCount> filters) {
    int[] ranked = ordered.securities();
    List<FilterCount> leftOut = filters;
    Float least = query.minScore();
    if (least != null) {
      ranked =
          ordered.candidates().stream()
              .filter(candidate -> candidate.score() >= least)
              .mapToInt(Scored::security)
              .toArray();
      int below = ordered.candidates().size() - ranked.length;
      leftOut = new ArrayList<>(filters);
      if (below > 0) {
        leftOut.add(new FilterCount("minScore", below));
      }
    }
    int limit = query.limit().value();
    return clients.size() == 1
        ? of(judgement.rules().apply(ranked, clients.getFirst(), limit, AUDITED), leftOut)
        : of(ranked, judgement, clients, limit, leftOut);
  }

  private static Shown of(RuledAnswer answer, List<FilterCount> filters) {
    return new Shown(
        Arrays.stream(answer.toSecurities()).boxed().toList(),
        new RuleEffects(
            answer.rulesId(),
            RuleEffects.telling(answer.counts()),
            filters,
            answer.shortBy(),
            answer.unmet(),
            answer.removals()));
  }

  private static Shown of(
      int[] ranked,
      Judgement judgement,
      List<ClientFacts> clients,
      int limit,
      List<FilterCount> filters) {
    int[] left = forEach(ranked, judgement, clients, new HashMap<>(), new ArrayList<>());
    Shown all = of(judgement.rules().apply(left, together(clients), limit, AUDITED), filters);
    RuleEffects effects = all.effects();
    // counted again on the part that was reached
    int[] reached = effects.shortBy() > 0 ? ranked : upTo(all.securities().getLast(), ranked);
    Map<String, RuleCount> counts = new HashMap<>();
    List<Removal> removals = new ArrayList<>();
    forEach(reached, judgement, clients, counts, removals);
    removals.addAll(effects.removals());
    // those asked for each client were asked for the first of them once more
    effects.counts().forEach(count -> counts.putIfAbsent(count.rule(), count));
    return new Shown(
        all.securities(),
        new RuleEffects(
            effects.rulesId(),
            judgement.rules().book().rules().stream()
                .map(rule -> counts.get(rule.name()))
                .filter(Objects::nonNull)
                .toList(),
            effects.filters(),
            effects.shortBy(),
            effects.unmet(),
            removals));
  }

  /** What every client may be shown; what is removed for several counts for the first of them. */
  private static int[] forEach(
      int[] ranked,
      Judgement judgement,
      List<ClientFacts> clients,
      Map<String, RuleCount> counts,
      List<Removal> removals) {
    int[] left = ranked;
    for (ClientFacts client : clients) {
      if (left.length > 0) {
        RuledAnswer answer = judgement.eachMember().apply(left, client, left.length, AUDITED);
        left = answer.toSecurities();
        RuleEffects.telling(answer.counts())
            .forEach(count -> counts.merge(count.rule(), count, Shown::sum));
        removals.addAll(answer.removals());
      }
    }
    return left;
  }

  private static RuleCount sum(RuleCount a, RuleCount b) {
    return new RuleCount(
        a.rule(),
        a.removed() + b.removed(),
        a.missing() + b.missing(),
        a.otherCurrency() + b.otherCurrency());
  }

  private static int[] upTo(int last, int[] ranked) {
    int place =
        IntStream.range(0, ranked.length)
            .filter(at -> ranked[at] == last)
            .findFirst()
            .orElseThrow();
    return Arrays.copyOf(ranked, place + 1);
  }

  /**
   * The first client, with the purchases of all: what is left suits each of them, and a discovery
   * is one that none has bought from.
   */
  private static ClientFacts together(List<ClientFacts> clients) {
    int[] bought =
        clients.stream()
            .flatMapToInt(client -> Arrays.stream(client.bought().toSecurities()))
            .sorted()
            .distinct()
            .toArray();
    ClientFacts first = clients.getFirst();
    return new ClientFacts(
        History.of(bought),
        first.held(),
        first.riskProfile(),
        first.profilePredicted(),
        first.deposit());
  }
}
