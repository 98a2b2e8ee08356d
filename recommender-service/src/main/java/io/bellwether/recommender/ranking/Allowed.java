package io.bellwether.recommender.ranking;

import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.ranking.rules.Eligibility;
import io.bellwether.recommender.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The securities that may be candidates for a question: those that are in the catalogue, that the
 * rules about securities left, and that its filter lets in.
 *
 * @param excluded all others
 * @param counts of the filters that left something out
 */
record Allowed(IntPredicate excluded, List<FilterCount> counts) {

  static Allowed by(Filter filter, Eligibility eligibility, Catalogue catalogue) {
    IntPredicate absent =
        security -> !eligibility.contains(security) || catalogue.isWithdrawn(security);
    if (filter.isOpen()) {
      return new Allowed(absent, List.of());
    }
    BitSet left = new BitSet(eligibility.securityCount());
    for (int security = 0; security < eligibility.securityCount(); security++) {
      left.set(security, !absent.test(security));
    }
    List<FilterCount> counts = new ArrayList<>();
    if (!filter.universe().isEmpty()) {
      narrow("universe", left, members(filter.universe(), catalogue), counts);
    }
    if (!filter.exclude().isEmpty()) {
      BitSet others = members(filter.exclude(), catalogue);
      others.flip(0, eligibility.securityCount());
      narrow("exclude", left, others, counts);
    }
    if (!filter.sectors().isEmpty()) {
      Set<String> sectors = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      sectors.addAll(filter.sectors());
      narrow("sectors", left, security -> sectors.contains(catalogue.sector(security)), counts);
    }
    if (!filter.instruments().isEmpty()) {
      narrow("instruments", left, security -> isOf(filter, catalogue, security), counts);
    }
    return new Allowed(security -> !left.get(security), List.copyOf(counts));
  }

  private static boolean isOf(Filter filter, Catalogue catalogue, int security) {
    InstrumentClass known = catalogue.instrumentClass(security);
    return known != null && filter.instruments().contains(known);
  }

  private static BitSet members(Set<SecurityId> ids, Catalogue catalogue) {
    BitSet members = new BitSet();
    for (SecurityId id : ids) {
      int security = catalogue.indexOf(id.value());
      if (security >= 0) {
        members.set(security);
      }
    }
    return members;
  }

  private static void narrow(
      String filter, BitSet left, IntPredicate isLetIn, List<FilterCount> counts) {
    BitSet letIn = new BitSet();
    left.stream().filter(isLetIn).forEach(letIn::set);
    narrow(filter, left, letIn, counts);
  }

  private static void narrow(String filter, BitSet left, BitSet letIn, List<FilterCount> counts) {
    int before = left.cardinality();
    left.and(letIn);
    int removed = before - left.cardinality();
    if (removed > 0) {
      counts.add(new FilterCount(filter, removed));
    }
  }
}
