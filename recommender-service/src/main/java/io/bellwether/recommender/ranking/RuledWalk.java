package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.Investor;
import io.bellwether.ranking.rules.ClientFacts;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.rules.LiveRules;
import java.util.List;

/**
 * Walks a list for one client or several by the rules. The list is asked for as deep as the rules
 * have need of: no deeper than the answer and the clients' purchases where nothing else may be
 * removed, else four times the answer at first, and four times as deep again until the answer is
 * whole or the list ends. The answer is that of the whole list.
 */
final class RuledWalk {

  private static final int DEEPER = 4;

  /** A list, and what was let through of it. */
  record Walked(Ordered ordered, Shown shown) {}

  private final LiveRules rules;
  private final Investors investors;
  private final Catalogue catalogue;

  RuledWalk(LiveRules rules, Investors investors, Catalogue catalogue) {
    this.rules = rules;
    this.investors = investors;
    this.catalogue = catalogue;
  }

  /**
   * @param clients whom the list is for, at least one
   */
  Walked down(Ordering ordering, List<Question> clients, Query query) {
    LiveRules.Judgement judgement = rules.judgement();
    List<ClientFacts> facts = clients.stream().map(this::facts).toList();
    Allowed allowed = Allowed.by(query.filter(), judgement.rules().eligibility(), catalogue);
    Offer offer = new Offer(allowed.excluded(), judgement.newListings());
    int securityCount = judgement.rules().eligibility().securityCount();
    int depth = Math.min(securityCount, firstDepth(clients, query.limit().value()));
    while (true) {
      Ordered ordered = ordering.order(clients.getFirst(), offer, depth);
      Shown shown = Shown.of(ordered, judgement, facts, query, allowed.counts());
      boolean isWhole = shown.effects().shortBy() == 0 && shown.effects().unmet().isEmpty();
      if (isWhole || isAtItsEnd(ordered, depth, query) || depth == securityCount) {
        return new Walked(ordered, shown);
      }
      depth = deeper(depth, securityCount);
    }
  }

  private int firstDepth(List<Question> clients, int limit) {
    BookInForce book = rules.book();
    int bought = clients.stream().mapToInt(client -> client.history().size()).sum();
    return (book.removesMore() ? DEEPER * limit : limit) + (book.removesTheBought() ? bought : 0);
  }

  /** Whether a longer list would bring nothing more. */
  private static boolean isAtItsEnd(Ordered ordered, int depth, Query query) {
    if (ordered.candidates().size() < depth) {
      return true;
    }
    // below follow lower scores, and those that stand there for their popularity, of score 0
    Float least = query.minScore();
    return least != null && least > 0 && ordered.candidates().getLast().score() < least;
  }

  /** More than half of the list is as dear as all of it. */
  private static int deeper(int depth, int securityCount) {
    long next = (long) depth * DEEPER;
    return next > securityCount / 2 ? securityCount : (int) next;
  }

  private ClientFacts facts(Question question) {
    // no book in service asks what a client owns now
    History held = History.of();
    Investor investor =
        rules.book().asksAboutClients() ? investors.of(question.investorId()) : null;
    return investor == null
        ? ClientFacts.ofPurchases(question.history(), held)
        : ClientFacts.of(investor, question.history(), held);
  }
}
