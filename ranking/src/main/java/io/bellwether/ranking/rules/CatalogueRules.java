package io.bellwether.ranking.rules;

import io.bellwether.algorithms.model.Bounds;
import io.bellwether.algorithms.model.ModelArguments;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

  /**
   * The securities that may be candidates and that the book keeps a place for, whoever asks: new
   * listings. Empty where it keeps none.
   */
  public BitSet newListings() {
    BitSet listings = new BitSet();
    for (PostRule.KeptPlace rule : book.keptPlaces()) {
      if (rule instanceof PostRule.OneNewListing listing) {
        IntPredicate isNew = at -> facts.isNew(at, listing.days()) == Verdict.PASSES;
        IntStream.range(0, facts.securityCount())
            .filter(eligibility::contains)
            .filter(isNew)
            .forEach(listings::set);
      }
    }
    return listings;
  }

  /** Applies the rules and lists up to {@value #DEFAULT_AUDIT_LIMIT} removals. */
  public RuledAnswer apply(int[] ranked, ClientFacts client, int limit) {
    return apply(ranked, client, limit, DEFAULT_AUDIT_LIMIT);
  }

  /**
   * Walks down a ranked list and takes every candidate that breaks no rule beside those taken
   * before it, until the answer is full. Securities that may not be candidates at all are removed
   * here too, whoever put them on the list. Where rules ask for a kept place, the answer is that of
   * the walk that meets most of them, of equally many the earlier in the book, and keeps the fewest
   * places.
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
    ClientFilter filter = new ClientFilter(facts, client);
    List<PostRule.KeptPlace> asked =
        book.keptPlaces().stream().filter(rule -> limit >= rule.from()).toList();
    for (List<PostRule.KeptPlace> kept : mostFirst(asked)) {
      for (int places = 0; places <= kept.size(); places++) {
        Chosen chosen = new Chosen(limit, ranked.length);
        Removals removals = new Removals(auditLimit);
        Walk walk = new Walk(this, filter, kept, places, chosen, removals);
        int reached = walk.down(ranked);
        if (walk.isGood()) {
          List<String> unmet =
              asked.stream()
                  .filter(rule -> !chosen.isAny(security -> filter.meets(rule, security)))
                  .map(PostRule.KeptPlace::name)
                  .toList();
          return new RuledAnswer(
              id,
              limit,
              chosen.toSecurities(),
              ranked.length - reached,
              walk.counts().toList(),
              removals,
              unmet);
        }
      }
    }
    throw new IllegalStateException("a walk for no kept place is always good");
  }

  /** What can be wished for, most first, of equally many the earlier first: last nothing. */
  private static List<List<PostRule.KeptPlace>> mostFirst(List<PostRule.KeptPlace> asked) {
    if (asked.isEmpty()) {
      return List.of(asked);
    }
    return IntStream.range(0, 1 << asked.size())
        .mapToObj(
            left ->
                IntStream.range(0, asked.size())
                    .filter(at -> (left >> (asked.size() - 1 - at) & 1) == 0)
                    .mapToObj(asked::get)
                    .toList())
        .sorted(Comparator.comparing(kept -> -kept.size()))
        .toList();
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
