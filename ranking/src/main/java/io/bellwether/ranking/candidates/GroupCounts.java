package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import java.time.Duration;
import java.util.Optional;

/** Who bought what, counted for the whole population and for the clients of each feature. */
final class GroupCounts {

  private final int featureCount;
  private final float[] buyers;
  // features x securities, row-major
  private final float[] groupBuyers;

  private GroupCounts(int featureCount, int securityCount) {
    this.featureCount = featureCount;
    this.buyers = new float[securityCount];
    this.groupBuyers = new float[featureCount * securityCount];
  }

  static GroupCounts of(
      TrainingInteractions interactions, CsrMatrix investors, Optional<Duration> window) {
    CsrMatrix matrix = interactions.matrix();
    if (investors.rowCount() != matrix.rowCount()) {
      throw new IllegalArgumentException(
          "investors has %d rows but the interactions have %d"
              .formatted(investors.rowCount(), matrix.rowCount()));
    }
    long cells = (long) investors.columnCount() * matrix.columnCount();
    if (cells > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "features times securities is %d x %d, must be below 2^31"
              .formatted(investors.columnCount(), matrix.columnCount()));
    }
    long after =
        window
            .map(length -> interactions.lastEpochSecond() - length.toSeconds())
            .orElse(Long.MIN_VALUE);
    GroupCounts counts = new GroupCounts(investors.columnCount(), matrix.columnCount());
    for (int row = 0; row < matrix.rowCount(); row++) {
      for (int at = matrix.rowStart(row); at < matrix.rowEnd(row); at++) {
        // undated interactions may all lie at the smallest moment there is
        if (window.isEmpty() || interactions.latestEpochSecond(at) > after) {
          counts.add(matrix.column(at), investors, row);
        }
      }
    }
    return counts;
  }

  private void add(int security, CsrMatrix investors, int row) {
    buyers[security]++;
    for (int at = investors.rowStart(row); at < investors.rowEnd(row); at++) {
      if (investors.value(at) > 0) {
        groupBuyers[investors.column(at) * buyers.length + security] += investors.value(at);
      }
    }
  }

  /** {@code ln(n_j / n)}; 0 for a security without buyers, below 0 for every other. */
  float[] logShares() {
    double all = sum(buyers, 0);
    float[] shares = new float[buyers.length];
    for (int security = 0; security < shares.length; security++) {
      if (buyers[security] > 0) {
        float share = (float) StrictMath.log(buyers[security] / all);
        // the only security ever bought has the share 1
        shares[security] = share == 0 ? -Float.MIN_VALUE : share;
      }
    }
    return shares;
  }

  /** {@code a ln lift(j, f)}, features x securities; 0 for a security without buyers. */
  float[] evidence(SimilarClientsSettings settings) {
    double all = sum(buyers, 0);
    double prior = settings.prior();
    float[] evidence = new float[groupBuyers.length];
    for (int feature = 0; feature < featureCount; feature++) {
      int start = feature * buyers.length;
      double group = sum(groupBuyers, start);
      for (int security = 0; security < buyers.length; security++) {
        if (buyers[security] > 0) {
          double expected = buyers[security] * group / all;
          double lift = (groupBuyers[start + security] + prior) / (expected + prior);
          evidence[start + security] = (float) (settings.trust() * StrictMath.log(lift));
        }
      }
    }
    return evidence;
  }

  private double sum(float[] counts, int start) {
    double sum = 0;
    for (int security = 0; security < buyers.length; security++) {
      sum += counts[start + security];
    }
    return sum;
  }
}
