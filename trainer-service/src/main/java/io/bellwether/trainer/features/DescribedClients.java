package io.bellwether.trainer.features;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.features.clients.ClientFitting;
import io.bellwether.features.clients.DealColumns;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.FittedClients;
import io.bellwether.snapshots.StoredNumbers;
import io.bellwether.trainer.fold.TrainingSet;

/** What clients are like, as a snapshot keeps it. */
public final class DescribedClients {

  private DescribedClients() {}

  /**
   * Rows in the order of the set's investors.
   *
   * @param interactions of the set's purchases
   */
  public static ClientFeatures of(TrainingSet set, CsrMatrix interactions) {
    ClientFitting fitting =
        ClientFitting.of(set.profilesInOrder(), set.securities(), set.purchaseDeals(), set.sales());
    return new ClientFeatures(
        fitting.fit().names(),
        fitting.rows(),
        set.investorIds().size(),
        new FittedClients(
            fitting.fit().toJson(),
            StoredNumbers.of(fitting.tallies().counts()),
            StoredNumbers.of(fitting.tallies().amounts()),
            StoredNumbers.of(fitting.tallies().moments()),
            StoredNumbers.of(positions(set, interactions))));
  }

  /** Units bought less units sold, of what a client ever bought. */
  private static float[] positions(TrainingSet set, CsrMatrix interactions) {
    float[] positions = new float[interactions.nonZeroCount()];
    add(set.purchaseDeals(), 1, interactions, positions);
    add(set.sales(), -1, interactions, positions);
    return positions;
  }

  private static void add(DealColumns deals, int sign, CsrMatrix interactions, float[] positions) {
    for (int deal = 0; deal < deals.size(); deal++) {
      int at = find(interactions, deals.client(deal), deals.security(deal));
      if (at >= 0) {
        positions[at] += sign * deals.quantity(deal);
      }
    }
  }

  private static int find(CsrMatrix interactions, int row, int column) {
    int low = interactions.rowStart(row);
    int high = interactions.rowEnd(row) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = interactions.column(middle);
      if (found == column) {
        return middle;
      }
      if (found < column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
