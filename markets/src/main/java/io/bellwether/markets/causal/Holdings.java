package io.bellwether.markets.causal;

import java.util.Arrays;

/**
 * What every investor holds: positions in the order of their first purchase, each as security,
 * quantity and the price paid for a unit on average. Different investors may be changed by
 * different threads.
 */
final class Holdings {

  private static final int FIELDS = 3;
  private static final int QUANTITY = 1;
  private static final int PAID = 2;

  private static final int MOST_UNITS = 1_000_000_000;

  private final int[][] positions;
  private final int[] counts;

  Holdings(int investors) {
    this.positions = new int[investors][];
    this.counts = new int[investors];
  }

  int count(int u) {
    return counts[u];
  }

  int security(int u, int p) {
    return positions[u][p * FIELDS];
  }

  int quantity(int u, int p) {
    return positions[u][p * FIELDS + QUANTITY];
  }

  float paid(int u, int p) {
    return Float.intBitsToFloat(positions[u][p * FIELDS + PAID]);
  }

  /** How many of these units fit into a position; none once it is full. */
  int room(int u, int security, int quantity) {
    int p = indexOf(u, security);
    return p < 0 ? quantity : Math.min(quantity, MOST_UNITS - quantity(u, p));
  }

  /** Adds units; the price paid becomes the mean over all of them. */
  void buy(int u, int security, int quantity, double price) {
    int p = indexOf(u, security);
    if (p < 0) {
      append(u, security, quantity, price);
      return;
    }
    int before = quantity(u, p);
    double cost = (double) before * paid(u, p) + quantity * price;
    positions[u][p * FIELDS + QUANTITY] = before + quantity;
    positions[u][p * FIELDS + PAID] =
        Float.floatToRawIntBits((float) (cost / ((double) before + quantity)));
  }

  /** Takes units from position p, which goes when none are left. */
  void sell(int u, int p, int quantity) {
    int left = quantity(u, p) - quantity;
    if (left > 0) {
      positions[u][p * FIELDS + QUANTITY] = left;
      return;
    }
    int[] row = positions[u];
    int end = counts[u] * FIELDS;
    System.arraycopy(row, (p + 1) * FIELDS, row, p * FIELDS, end - (p + 1) * FIELDS);
    counts[u]--;
  }

  private int indexOf(int u, int security) {
    for (int p = 0; p < counts[u]; p++) {
      if (security(u, p) == security) {
        return p;
      }
    }
    return -1;
  }

  private void append(int u, int security, int quantity, double price) {
    int at = counts[u] * FIELDS;
    int[] row = positions[u];
    if (row == null) {
      row = new int[4 * FIELDS];
    } else if (at == row.length) {
      row = Arrays.copyOf(row, row.length * 3 / 2 / FIELDS * FIELDS);
    }
    positions[u] = row;
    row[at] = security;
    row[at + QUANTITY] = quantity;
    row[at + PAID] = Float.floatToRawIntBits((float) price);
    counts[u]++;
  }
}
