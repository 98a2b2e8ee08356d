package io.bellwether.ranking.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass down a ranked list for one client. Used once. */
final class Walk {

  /** Where the last place could have been filled, had it not been kept for a discovery. */
  private record Mark(int place, int security, RuleCounts counts, int removalCount) {}

  private final CatalogueRules rules;
  private final ClientFilter filter;
  private final int limit;
  private final Removals removals;
  // without the discovery, which is about the whole answer
  private final List<PostRule> postRules;
  private final PostRule.@Nullable OneDiscovery discovery;
  private final int firstPostRule;
  private RuleCounts counts;
  private boolean discovered;
  private @Nullable Mark mark;

  Walk(
      CatalogueRules rules, SecurityFacts facts, ClientFacts client, int limit, Removals removals) {
    this.rules = rules;
    this.filter = new ClientFilter(facts, client);
    this.limit = limit;
    this.removals = removals;
    List<PostRule> all = rules.book().postRules();
    boolean endsInDiscovery = !all.isEmpty() && all.getLast() instanceof PostRule.OneDiscovery;
    this.postRules = endsInDiscovery ? all.subList(0, all.size() - 1) : all;
    this.discovery = askedDiscovery(all, limit);
    this.firstPostRule = rules.book().preRules().size();
    this.counts = new RuleCounts(rules.book().rules());
  }

  RuledAnswer down(int[] ranked) {
    Chosen chosen = new Chosen(limit, ranked.length);
    int place = 0;
    for (; place < ranked.length && !chosen.isFull(); place++) {
      visit(ranked[place], place, chosen);
    }
    if (mark != null && !chosen.isFull()) {
      place = fillWithoutDiscovery(mark, chosen);
    }
    return new RuledAnswer(
        rules.id(),
        limit,
        chosen.toSecurities(),
        ranked.length - place,
        counts.toList(),
        removals,
        discovery == null || discovered ? List.of() : List.of(discovery.name()));
  }

  private void visit(int security, int place, Chosen chosen) {
    Eligibility eligibility = rules.eligibility();
    eligibility.count(security, counts);
    Removal removal = eligibility.removal(security);
    if (removal != null) {
      removals.add(removal);
    } else if (isLetIn(security, chosen)) {
      take(security, place, chosen);
    }
  }

  private boolean isLetIn(int security, Chosen chosen) {
    for (int at = 0; at < postRules.size(); at++) {
      if (isRemovedBy(postRules.get(at), firstPostRule + at, security, chosen)) {
        return false;
      }
    }
    return true;
  }

  /** Takes a candidate that every rule about one security lets in, unless a discovery is due. */
  private void take(int security, int place, Chosen chosen) {
    if (discovery != null && !discovered) {
      discovered = filter.judge(discovery, security, chosen) == Verdict.PASSES;
      if (!discovered && chosen.isLastPlace()) {
        passOver(discovery, security, place, chosen);
        return;
      }
    }
    chosen.add(security);
  }

  private void passOver(PostRule discovery, int security, int place, Chosen chosen) {
    if (mark == null) {
      mark = new Mark(place, security, counts.copy(), removals.count());
    }
    isRemovedBy(discovery, firstPostRule + postRules.size(), security, chosen);
  }

  private boolean isRemovedBy(PostRule rule, int position, int security, Chosen chosen) {
    Verdict verdict = filter.judge(rule, security, chosen);
    switch (verdict) {
      case MISSING -> counts.addMissing(position);
      case OTHER_CURRENCY -> counts.addOtherCurrency(position);
      case PASSES, FAILS -> {}
    }
    boolean removed = filter.removes(rule, security, verdict);
    if (removed) {
      counts.addRemoved(position);
      removals.add(new Removal(security, rule.name(), groundOf(verdict)));
    }
    return removed;
  }

  /** As if the discovery had not been asked for: nothing on the list could be one. */
  private int fillWithoutDiscovery(Mark mark, Chosen chosen) {
    chosen.add(mark.security());
    counts = mark.counts();
    removals.backTo(mark.removalCount());
    return mark.place() + 1;
  }

  private static Ground groundOf(Verdict verdict) {
    return switch (verdict) {
      case MISSING -> Ground.MISSING_FACT;
      case OTHER_CURRENCY -> Ground.OTHER_CURRENCY;
      case PASSES, FAILS -> Ground.RULE;
    };
  }

  private static PostRule.@Nullable OneDiscovery askedDiscovery(List<PostRule> rules, int limit) {
    return !rules.isEmpty()
            && rules.getLast() instanceof PostRule.OneDiscovery rule
            && limit >= rule.from()
        ? rule
        : null;
  }
}
