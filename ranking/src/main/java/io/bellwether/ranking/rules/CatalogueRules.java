package io.bellwether.ranking.rules;

import io.bellwether.algorithms.model.Bounds;
import io.bellwether.algorithms.model.ModelArguments;
import java.util.BitSet;

/**
 * The rules of a book over the securities of one model: which may be candidates at all, and which
 * of a client's candidates are shown. Immutable and safe for use by several threads; made again
 * when the book or the catalogue changes.
 */
public final class CatalogueRules {

  /** How many removals an answer lists by itself. */
  public static final int DEFAULT_AUDIT_LIMIT = 100;

  private static final int MOST_AUDITED = 1_000_000;

  private final RuleBook book;
  private final String id;
  private final SecurityFacts facts;
  private final Eligibility eligibility;

  CatalogueRules(RuleBook book, SecurityFacts facts) {
    this.book = book;
    this.id = book.id();
    this.facts = facts;
    this.eligibility = Eligibility.of(book.preRules(), facts);
  }

  public RuleBook book() {
    return book;
  }

  /** The book's id, which every answer says. */
  public String id() {
    return id;
  }

  /** Which securities may be candidates at all, and what each rule about them removed. */
  public Eligibility eligibility() {
    return eligibility;
  }

  /** Applies the rules and lists up to {@value #DEFAULT_AUDIT_LIMIT} removals. */
  public RuledAnswer apply(int[] ranked, ClientFacts client, int limit) {
    return apply(ranked, client, limit, DEFAULT_AUDIT_LIMIT);
  }

  /**
   * Walks down a ranked list once and takes every candidate that breaks no rule beside those taken
   * before it, until the answer is full. Securities that may not be candidates at all are removed
   * here too, whoever put them on the list.
   *
   * @param ranked distinct securities, best first
   * @param limit the longest answer, at least 1; it may be shorter
   * @param auditLimit how many removals to list, the first met, 0 to 1,000,000
   * @throws IllegalArgumentException naming the value and the bound
   */
  public RuledAnswer apply(int[] ranked, ClientFacts client, int limit, int auditLimit) {
    checkRanked(ranked);
    ModelArguments.checkHistory(client.bought(), facts.securityCount());
    ModelArguments.checkHistory(client.held(), facts.securityCount());
    ModelArguments.checkLimit(limit);
    Bounds.within("auditLimit", auditLimit, 0, MOST_AUDITED);
    return new Walk(this, facts, client, limit, new Removals(auditLimit)).down(ranked);
  }

  private void checkRanked(int[] ranked) {
    BitSet seen = new BitSet(facts.securityCount());
    for (int place = 0; place < ranked.length; place++) {
      ModelArguments.checkSecurity(ranked[place], facts.securityCount());
      if (seen.get(ranked[place])) {
        throw new IllegalArgumentException(
            "ranked[%d] is %d, which stands before it, must be distinct"
                .formatted(place, ranked[place]));
      }
      seen.set(ranked[place]);
    }
  }
}
