package io.bellwether.crosssell;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.near.Neighbours;
import io.bellwether.crosssell.near.View;
import java.util.ArrayList;
import java.util.List;

/**
 * What the neighbours of one client in one view hold, as it was when they were asked. Sums run in
 * the order of the neighbours.
 */
final class NearbyHoldings {

  /** A neighbour who counts. */
  record Holder(int row, double distance, History held) {}

  private final View view;
  private final List<Holder> holders = new ArrayList<>();
  private final double[] seen;
  private double weight;
  private double squares;
  private double held;

  NearbyHoldings(Neighbours neighbours, Holdings holdings) {
    this.view = neighbours.view();
    this.seen = new double[holdings.securityCount()];
    for (Near near : neighbours.nearest()) {
      double w = view.closeness().weight(near.distance());
      if (w > 0) {
        add(new Holder(near.row(), near.distance(), holdings.of(near.row())), w);
      }
    }
  }

  private void add(Holder holder, double w) {
    holders.add(holder);
    weight += w;
    squares += w * w;
    held += w * holder.held().size();
    for (int at = 0; at < holder.held().size(); at++) {
      seen[holder.held().security(at)] += w;
    }
  }

  List<Holder> holders() {
    return holders;
  }

  double lift(int security, double share, double prior) {
    return Lift.of(weight, squares, seen[security], held, share, prior);
  }

  double trustedLift(int security, double share, double prior) {
    return Lift.trusted(lift(security, share, prior), view.trust());
  }

  Evidence evidence(int security, double share, double prior) {
    EvidenceSum sum = new EvidenceSum();
    for (Holder holder : holders) {
      if (holder.held().contains(security)) {
        sum.add(holder.distance());
      }
    }
    return sum.evidence(lift(security, share, prior));
  }
}
