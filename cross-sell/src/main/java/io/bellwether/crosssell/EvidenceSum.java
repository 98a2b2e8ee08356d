package io.bellwether.crosssell;

/** Counts the holders of one view. */
final class EvidenceSum {

  private int holders;
  private double nearest = Double.POSITIVE_INFINITY;
  private double distances;

  void add(double distance) {
    holders++;
    nearest = Math.min(nearest, distance);
    distances += distance;
  }

  Evidence evidence(double lift) {
    return holders == 0
        ? new Evidence(0, Double.NaN, Double.NaN, lift)
        : new Evidence(holders, nearest, distances / holders, lift);
  }
}
