package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.Investor;
import io.bellwether.ranking.rules.CatalogueRules;
import io.bellwether.ranking.rules.ClientFacts;
import io.bellwether.ranking.rules.RuledAnswer;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.rules.LiveRules;
import java.util.function.IntPredicate;

/**
 * Walks a client's list by the rules. The list is asked for as deep as the rules have need of: no
 * deeper than the answer and the client's purchases where nothing else may be removed, else four
 * times the answer at first, and four times as deep again until the answer is whole or the list
 * ends. The answer is that of the whole list.
 */
final class RuledWalk {

  private static final int DEEPER = 4;

  /** Removals that are listed, of which the record of an answer takes the first of each rule. */
  private static final int AUDITED = 200;

  /** A list, and what the rules let through of it. */
  record Walked(Ordered ordered, RuledAnswer answer) {}

  private final LiveRules rules;
  private final Investors investors;

  RuledWalk(LiveRules rules, Investors investors) {
    this.rules = rules;
    this.investors = investors;
  }

  /**
   * @param withdrawn securities that are gone from the catalogue
   */
  Walked down(Ordering ordering, Question question, IntPredicate withdrawn, int limit) {
    LiveRules.Judgement judgement = rules.judgement();
    CatalogueRules current = judgement.rules();
    ClientFacts client = client(question);
    Offer offer =
        new Offer(
            security -> !current.eligibility().contains(security) || withdrawn.test(security),
            judgement.newListings());
    int securityCount = current.eligibility().securityCount();
    int depth = Math.min(securityCount, firstDepth(question.history(), limit));
    while (true) {
      Ordered ordered = ordering.order(question, offer, depth);
      RuledAnswer answer = current.apply(ordered.securities(), client, limit, AUDITED);
      boolean isWhole = answer.shortBy() == 0 && answer.unmet().isEmpty();
      if (isWhole || ordered.candidates().size() < depth || depth == securityCount) {
        return new Walked(ordered, answer);
      }
      depth = deeper(depth, securityCount);
    }
  }

  private int firstDepth(History history, int limit) {
    BookInForce book = rules.book();
    return (book.removesMore() ? DEEPER * limit : limit)
        + (book.removesTheBought() ? history.size() : 0);
  }

  /** More than half of the list is as dear as all of it. */
  private static int deeper(int depth, int securityCount) {
    long next = (long) depth * DEEPER;
    return next > securityCount / 2 ? securityCount : (int) next;
  }

  private ClientFacts client(Question question) {
    // no book in service asks what a client owns now
    History held = History.of();
    Investor investor =
        rules.book().asksAboutClients() ? investors.of(question.investorId()) : null;
    return investor == null
        ? ClientFacts.ofPurchases(question.history(), held)
        : ClientFacts.of(investor, question.history(), held);
  }
}
