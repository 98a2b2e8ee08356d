package io.bellwether.crosssell;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.near.Neighbours;
import java.util.BitSet;
import java.util.List;

/**
 * What to offer a client: securities that neighbours hold and the client does not, by {@link Lift}
 * over the base rate. Best first by the score in float32, of equal scores the lower index first.
 *
 * <p>A question costs what the neighbours hold and a pass over the securities. Holds no state of
 * its own; safe for several threads.
 */
public final class Offers {

  private final Holdings holdings;
  private final CrossSellSettings settings;

  public Offers(Holdings holdings, CrossSellSettings settings) {
    this.holdings = holdings;
    this.settings = settings;
  }

  /**
   * Offers for a client who may be among those known or not.
   *
   * @param held what the client holds, never offered
   * @param views neighbours of the client, by one or several views; may be empty lists
   * @return at most {@code query.limit()}; empty where no neighbour counts
   * @throws IllegalArgumentException if a neighbour is no client, or a security none of these
   */
  public List<Offer> offers(History held, List<Neighbours> views, OfferQuery query) {
    List<NearbyHoldings> nearby =
        views.stream().map(neighbours -> new NearbyHoldings(neighbours, holdings)).toList();
    int[] support = support(nearby);
    long pairs = holdings.pairs();
    TopK best = new TopK(query.limit(), support.length);
    for (int security = 0; security < support.length; security++) {
      // the predicates come last: they may cost a search, and few securities reach them
      if (support[security] >= settings.minimumSupport() && holdings.holders(security) > 0) {
        float score = (float) offer(security, support[security], nearby, pairs, false).score();
        if (best.admits(security, score)
            && !held.contains(security)
            && query.suitable().test(security)
            && !query.excluded().test(security)) {
          best.offer(security, score);
        }
      }
    }
    return best.drain((security, _) -> offer(security, support[security], nearby, pairs, true));
  }

  /** For each security the neighbours who hold it, of all views, each once. */
  private int[] support(List<NearbyHoldings> nearby) {
    int[] support = new int[holdings.securityCount()];
    BitSet counted = new BitSet();
    for (NearbyHoldings view : nearby) {
      for (NearbyHoldings.Holder holder : view.holders()) {
        if (!counted.get(holder.row())) {
          counted.set(holder.row());
          for (int at = 0; at < holder.held().size(); at++) {
            support[holder.held().security(at)]++;
          }
        }
      }
    }
    return support;
  }

  private Offer offer(
      int security, int support, List<NearbyHoldings> nearby, long pairs, boolean evidence) {
    // live holdings may lose the last holder between two looks
    int holders = holdings.holders(security);
    double share = pairs == 0 ? 0 : (double) holders / pairs;
    double lift = 1;
    for (NearbyHoldings view : nearby) {
      lift *= view.trustedLift(security, share, settings.prior());
    }
    double baseRate = (double) holders / holdings.clientCount();
    return new Offer(
        security,
        support,
        baseRate,
        lift,
        baseRate * lift,
        evidence
            ? nearby.stream().map(view -> view.evidence(security, share, settings.prior())).toList()
            : List.of());
  }
}
