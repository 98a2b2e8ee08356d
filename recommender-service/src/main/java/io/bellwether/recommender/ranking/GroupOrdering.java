package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.Scored;
import io.bellwether.recommender.reason.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order for several clients, out of the order for each: the score of a security is the sum of
 * {@code 1 / (60 + rank)} over the first {@value #DEPTH} of each client's list, where the rank is
 * one more than what stands above that the client has not bought. Ranks can be added up whatever
 * the models' scores mean; of equal sums the lower index comes first. Made for one question.
 *
 * @see "Cormack, Clarke, Büttcher: Reciprocal Rank Fusion outperforms Condorcet and individual Rank
 *     Learning Methods, SIGIR 2009"
 */
final class GroupOrdering implements Ordering {

  /** How far down a list a rank counts: below, it adds less than a thousandth. */
  static final int DEPTH = 1_000;

  private static final double K = 60;

  /** A client and how securities are put in order for them. */
  record Member(Ordering ordering, Question question) {}

  private final List<Member> members;
  // the lists do not depend on how deep they are asked for
  private @Nullable Ordered whole;

  GroupOrdering(List<Member> members) {
    this.members = List.copyOf(members);
  }

  @Override
  public Ordered order(Question question, Offer offer, int depth) {
    if (whole == null) {
      whole = whole(offer);
    }
    List<Scored> all = whole.candidates();
    return new Ordered(whole.model(), all.subList(0, Math.min(depth, all.size())), whole.why());
  }

  private Ordered whole(Offer offer) {
    Map<Integer, Double> sums = new HashMap<>();
    Map<Integer, Placed> best = new HashMap<>();
    String model = "";
    for (Member member : members) {
      Ordered list = member.ordering().order(member.question(), offer, DEPTH);
      // popularity stands in for clients of whom nothing is known: what orders the others answers
      if (model.isEmpty() || !(member.ordering() instanceof PopularityOrdering)) {
        model = list.model();
      }
      int rank = 1;
      for (Scored candidate : list.candidates()) {
        sums.merge(candidate.security(), 1 / (K + rank), Double::sum);
        Placed placed = new Placed(list, candidate, rank);
        best.merge(candidate.security(), placed, (a, b) -> b.rank() < a.rank() ? b : a);
        // else whoever bought much would have less of a say
        rank += member.question().history().contains(candidate.security()) ? 0 : 1;
      }
    }
    return new Ordered(model, inOrder(sums), candidate -> why(best.get(candidate.security())));
  }

  private static List<Scored> inOrder(Map<Integer, Double> sums) {
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new Scored(entry.getKey(), entry.getValue().floatValue()))
        .toList();
  }

  private static List<Reason> why(@Nullable Placed placed) {
    return placed == null ? List.of() : placed.list().why().apply(placed.candidate());
  }

  /** Where a candidate stands on the list of the client who has it highest. */
  private record Placed(Ordered list, Scored candidate, int rank) {}
}
