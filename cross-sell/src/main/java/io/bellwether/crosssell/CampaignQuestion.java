package io.bellwether.crosssell;

import io.bellwether.algorithms.model.History;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.near.Closeness;
import io.bellwether.crosssell.near.ListedView;
import io.bellwether.crosssell.near.NeighbourLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Who holds one security, and how much everybody holds, as it was when it was asked. Immutable; the
 * sums are those of {@link NearbyHoldings}, in the same order, for one security alone.
 */
final class CampaignQuestion {

  private final List<ListedView> views;
  private final double prior;
  private final BitSet holders;
  private final int[] sizes;
  private final double baseRate;
  private final double share;

  CampaignQuestion(int security, Holdings holdings, List<ListedView> views, double prior) {
    this.views = views;
    this.prior = prior;
    long pairs = holdings.pairs();
    int count = holdings.holders(security);
    this.baseRate = (double) count / holdings.clientCount();
    this.share = pairs == 0 ? 0 : (double) count / pairs;
    this.holders = new BitSet(holdings.clientCount());
    this.sizes = new int[holdings.clientCount()];
    for (int client = 0; client < sizes.length; client++) {
      History held = holdings.of(client);
      sizes[client] = held.size();
      if (held.contains(security)) {
        holders.set(client);
      }
    }
  }

  boolean holds(int client) {
    return holders.get(client);
  }

  /**
   * The neighbours who hold it, each once.
   *
   * @param countedFor for each neighbour the client, plus 1, for whom it was counted last
   */
  int support(int client, int[] countedFor) {
    int support = 0;
    for (ListedView view : views) {
      NeighbourLists lists = view.lists();
      for (int rank = 0; rank < lists.length(client); rank++) {
        int near = lists.near(client, rank);
        if (holders.get(near)
            && countedFor[near] != client + 1
            && view.view().closeness().weight(lists.distance(client, rank)) > 0) {
          countedFor[near] = client + 1;
          support++;
        }
      }
    }
    return support;
  }

  double score(int client, double appetite) {
    double lift = 1;
    for (ListedView view : views) {
      lift *= Lift.trusted(lift(view, client), view.view().trust());
    }
    return baseRate * lift * appetite;
  }

  private double lift(ListedView view, int client) {
    NeighbourLists lists = view.lists();
    Closeness closeness = view.view().closeness();
    double weight = 0;
    double squares = 0;
    double seen = 0;
    double held = 0;
    for (int rank = 0; rank < lists.length(client); rank++) {
      double w = closeness.weight(lists.distance(client, rank));
      int near = lists.near(client, rank);
      weight += w;
      squares += w * w;
      held += w * sizes[near];
      if (holders.get(near)) {
        seen += w;
      }
    }
    return Lift.of(weight, squares, seen, held, share, prior);
  }

  Prospect prospect(int client, int support, double appetite) {
    List<Evidence> evidence = new ArrayList<>();
    double lift = 1;
    for (ListedView view : views) {
      double ofView = lift(view, client);
      lift *= Lift.trusted(ofView, view.view().trust());
      evidence.add(evidence(view, client, ofView));
    }
    return new Prospect(
        client, support, baseRate, lift, appetite, baseRate * lift * appetite, evidence);
  }

  private Evidence evidence(ListedView view, int client, double lift) {
    NeighbourLists lists = view.lists();
    EvidenceSum sum = new EvidenceSum();
    for (int rank = 0; rank < lists.length(client); rank++) {
      double distance = lists.distance(client, rank);
      if (holders.get(lists.near(client, rank)) && view.view().closeness().weight(distance) > 0) {
        sum.add(distance);
      }
    }
    return sum.evidence(lift);
  }
}
