package io.bellwether.algorithms.ease;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.selection.TopK;
import java.util.Arrays;

/** Which securities take part: the most bought, of equally bought ones the lower index. */
final class MostBought {

  private static final int LEFT_OUT = -1;

  private final int[] securities;
  private final int[] places;

  private MostBought(int[] securities, int[] places) {
    this.securities = securities;
    this.places = places;
  }

  /** At most {@code limit} of the columns, and none without a buyer. */
  static MostBought of(CsrMatrix bought, int limit) {
    int[] buyerCounts = new int[bought.columnCount()];
    for (int security : bought.columns()) {
      buyerCounts[security]++;
    }
    TopK most = new TopK(limit, buyerCounts.length);
    for (int security = 0; security < buyerCounts.length; security++) {
      if (buyerCounts[security] > 0) {
        most.offer(security, buyerCounts[security]);
      }
    }
    int[] securities = most.drainIndices();
    int[] places = new int[buyerCounts.length];
    Arrays.fill(places, LEFT_OUT);
    for (int place = 0; place < securities.length; place++) {
      places[securities[place]] = place;
    }
    return new MostBought(securities, places);
  }

  int count() {
    return securities.length;
  }

  /** The index of the security at a place; ascending. */
  int security(int place) {
    return securities[place];
  }

  /** Investors x places, every value 1: the purchases of those that take part. */
  CsrMatrix restrict(CsrMatrix bought) {
    int[] rowStarts = new int[bought.rowCount() + 1];
    int[] columns = new int[bought.nonZeroCount()];
    int kept = 0;
    for (int investor = 0; investor < bought.rowCount(); investor++) {
      for (int at = bought.rowStart(investor); at < bought.rowEnd(investor); at++) {
        int place = places[bought.column(at)];
        if (place != LEFT_OUT) {
          columns[kept++] = place;
        }
      }
      rowStarts[investor + 1] = kept;
    }
    float[] ones = new float[kept];
    Arrays.fill(ones, 1f);
    return CsrMatrix.of(bought.rowCount(), count(), rowStarts, Arrays.copyOf(columns, kept), ones);
  }
}
