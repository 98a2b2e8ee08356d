package io.bellwether.ranking.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One pass down a ranked list for one client, with the last places kept for some rules. Before
 * those, every candidate that the rules about one security let in is taken; there, only one after
 * which the places left are enough for the rules that still wait. Used once.
 */
final class Walk {

  private final CatalogueRules rules;
  private final ClientFilter filter;
  private final Chosen chosen;
  private final Removals removals;
  private final int keptPlaces;
  private final List<PostRule> aboutOne;
  private final int firstPostRule;
  // rules that nothing was found for so far
  private final List<PostRule.KeptPlace> waiting;
  private final RuleCounts counts;

  /**
   * @param kept the rules that places are kept for, in the order of the book
   * @param keptPlaces how many, at most as many as rules
   */
  Walk(
      CatalogueRules rules,
      ClientFilter filter,
      List<PostRule.KeptPlace> kept,
      int keptPlaces,
      Chosen chosen,
      Removals removals) {
    List<PostRule> all = rules.book().postRules();
    this.rules = rules;
    this.filter = filter;
    this.chosen = chosen;
    this.removals = removals;
    this.keptPlaces = keptPlaces;
    this.aboutOne = all.subList(0, all.size() - rules.book().keptPlaces().size());
    this.firstPostRule = rules.book().preRules().size();
    this.waiting = new ArrayList<>(kept);
    this.counts = new RuleCounts(rules.book().rules());
  }

  /** Returns how many candidates were reached. */
  int down(int[] ranked) {
    int place = 0;
    for (; place < ranked.length && !chosen.isFull(); place++) {
      visit(ranked[place]);
    }
    return place;
  }

  /** Whether every rule has its place, or none was kept and the list has no more to show. */
  boolean isGood() {
    return chosen.isFull() ? waiting.isEmpty() : keptPlaces == 0;
  }

  RuleCounts counts() {
    return counts;
  }

  private void visit(int security) {
    Eligibility eligibility = rules.eligibility();
    eligibility.count(security, counts);
    Removal removal = eligibility.removal(security);
    if (removal != null) {
      removals.add(removal);
    } else if (isLetIn(security) && !isPassedOver(security)) {
      chosen.add(security);
      waiting.removeIf(rule -> filter.meets(rule, security));
    }
  }

  private boolean isLetIn(int security) {
    for (int at = 0; at < aboutOne.size(); at++) {
      PostRule rule = aboutOne.get(at);
      Verdict verdict = filter.judge(rule, security, chosen);
      if (verdict == Verdict.MISSING) {
        counts.addMissing(firstPostRule + at);
      } else if (verdict == Verdict.OTHER_CURRENCY) {
        counts.addOtherCurrency(firstPostRule + at);
      }
      if (filter.removes(rule, security, verdict)) {
        remove(security, rule, firstPostRule + at, verdict);
        return false;
      }
    }
    return true;
  }

  /** Removes what would take a place kept for others: by the first rule waiting in vain. */
  private boolean isPassedOver(int security) {
    int left = chosen.placesLeft();
    List<PostRule.KeptPlace> others =
        waiting.stream().filter(rule -> !filter.meets(rule, security)).toList();
    if (left > keptPlaces || others.size() < left) {
      return false;
    }
    PostRule.KeptPlace rule = others.getFirst();
    int position = firstPostRule + rules.book().postRules().indexOf(rule);
    Verdict verdict = filter.judge(rule, security, chosen);
    if (verdict == Verdict.MISSING) {
      counts.addMissing(position);
    }
    remove(security, rule, position, verdict);
    return true;
  }

  private void remove(int security, PostRule rule, int position, Verdict verdict) {
    counts.addRemoved(position);
    removals.add(new Removal(security, rule.name(), groundOf(verdict)));
  }

  private static Ground groundOf(Verdict verdict) {
    return switch (verdict) {
      case MISSING -> Ground.MISSING_FACT;
      case OTHER_CURRENCY -> Ground.OTHER_CURRENCY;
      case PASSES, FAILS -> Ground.RULE;
    };
  }
}
