package io.bellwether.similarity.clients;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.snapshots.FittedClients;
import io.bellwether.snapshots.Snapshot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one client ever bought, by the indices of a snapshot, ascending. Immutable. */
public final class Holdings {

  /** Nothing was ever bought. */
  public static final Holdings NONE = new Holdings(new int[0], new int[0], new double[0]);

  private final int[] securities;
  private final int[] purchases;
  private final double[] positions;

  private Holdings(int[] securities, int[] purchases, double[] positions) {
    this.securities = securities;
    this.purchases = purchases;
    this.positions = positions;
  }

  static Holdings ofSnapshot(Snapshot snapshot, int row) {
    CsrMatrix interactions = snapshot.interactions();
    FittedClients fitted = snapshot.clientFeatures().fitted();
    int start = interactions.rowStart(row);
    int size = interactions.rowLength(row);
    int[] securities = new int[size];
    int[] purchases = new int[size];
    double[] positions = new double[size];
    for (int at = 0; at < size; at++) {
      securities[at] = interactions.column(start + at);
      purchases[at] = Math.round(interactions.value(start + at));
      positions[at] = fitted == null ? Double.NaN : fitted.positions().floatAt(start + at);
    }
    return new Holdings(securities, purchases, positions);
  }

  /**
   * After another deal. A sale of what was never bought before changes nothing; a snapshot, which
   * has no order of deals, counts it once the security is bought.
   *
   * @param quantity units, above 0 for a purchase, below for a sale
   */
  Holdings after(int security, double quantity) {
    int place = Arrays.binarySearch(securities, security);
    if (place < 0 && quantity < 0) {
      return this;
    }
    int bought = quantity > 0 ? 1 : 0;
    if (place >= 0) {
      int[] more = purchases.clone();
      double[] moved = positions.clone();
      more[place] += bought;
      moved[place] += quantity;
      return new Holdings(securities, more, moved);
    }
    int at = -place - 1;
    int[] wider = Arrays.copyOf(securities, securities.length + 1);
    int[] more = Arrays.copyOf(purchases, wider.length);
    double[] moved = Arrays.copyOf(positions, wider.length);
    System.arraycopy(securities, at, wider, at + 1, securities.length - at);
    System.arraycopy(purchases, at, more, at + 1, securities.length - at);
    System.arraycopy(positions, at, moved, at + 1, securities.length - at);
    wider[at] = security;
    more[at] = bought;
    moved[at] = quantity;
    return new Holdings(wider, more, moved);
  }

  public int size() {
    return securities.length;
  }

  public int security(int at) {
    return securities[at];
  }

  /** How often it was bought, at least 1. */
  public int purchases(int at) {
    return purchases[at];
  }

  /** Units bought less units sold; NaN where the snapshot does not say. */
  public double position(int at) {
    return positions[at];
  }

  public boolean hasBought(int security) {
    return Arrays.binarySearch(securities, security) >= 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Holdings that
        && Arrays.equals(securities, that.securities)
        && Arrays.equals(purchases, that.purchases)
        && Arrays.equals(positions, that.positions);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(securities);
  }
}
