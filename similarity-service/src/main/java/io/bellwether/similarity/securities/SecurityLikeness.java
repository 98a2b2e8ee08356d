package io.bellwether.similarity.securities;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.EventType;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.FeatureSettings;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the securities of a snapshot are apart, as of the snapshot, 0 to 1: {@code (1 - c) / 2}
 * with the cosine c of two rows, 0.5 beside a zero row, as similar clients have it. A row is who
 * ever bought the security, 1 each, or what {@link FeaturePipeline} makes of what was said of it.
 * Immutable.
 */
public final class SecurityLikeness {

  private final CsrMatrix investors;
  private final CsrMatrix buyers;
  private final CsrMatrix features;

  private SecurityLikeness(CsrMatrix investors, CsrMatrix buyers, CsrMatrix features) {
    this.investors = investors;
    this.buyers = buyers;
    this.features = features;
  }

  public static SecurityLikeness of(Snapshot snapshot) {
    List<@Nullable Security> said = said(snapshot.securities().facts());
    List<Security> known = new ArrayList<>();
    for (Security security : said) {
      if (security != null) {
        known.add(security);
      }
    }
    CsrMatrix investors = snapshot.interactions().ones();
    return new SecurityLikeness(
        investors,
        investors.transpose(),
        FeaturePipeline.fit(known, List.of(), FeatureSettings.defaults()).securityRows(said));
  }

  private static List<@Nullable Security> said(FactColumn facts) {
    List<@Nullable Security> said = new ArrayList<>(facts.size());
    for (int security = 0; security < facts.size(); security++) {
      said.add(facts.isKnown(security) ? EventType.SECURITY.parse(facts.fact(security)) : null);
    }
    return said;
  }

  /**
   * The nearest securities, itself left out, of equal distances the lower index first.
   *
   * @param buyersShare of who buys them in the distance, 0 to 1; the rest is of features
   */
  public List<NearSecurity> near(int security, double buyersShare, int limit) {
    double[] byBuyers =
        buyersShare > 0 ? distancesByBuyers(security) : new double[buyers.rowCount()];
    double[] byFeatures =
        buyersShare < 1 ? distancesByFeatures(security) : new double[buyers.rowCount()];
    return IntStream.range(0, buyers.rowCount())
        .filter(other -> other != security)
        .mapToObj(
            other ->
                new NearSecurity(
                    other, buyersShare * byBuyers[other] + (1 - buyersShare) * byFeatures[other]))
        .sorted(
            Comparator.comparingDouble(NearSecurity::distance)
                .thenComparingInt(NearSecurity::security))
        .limit(limit)
        .toList();
  }

  /** Common buyers are counted through what each buyer bought. */
  private double[] distancesByBuyers(int security) {
    double[] common = new double[buyers.rowCount()];
    for (int at = buyers.rowStart(security); at < buyers.rowEnd(security); at++) {
      int investor = buyers.column(at);
      for (int bought = investors.rowStart(investor);
          bought < investors.rowEnd(investor);
          bought++) {
        common[investors.column(bought)]++;
      }
    }
    return distances(security, common, buyers);
  }

  private double[] distancesByFeatures(int security) {
    double[] own = new double[features.columnCount()];
    for (int at = features.rowStart(security); at < features.rowEnd(security); at++) {
      own[features.column(at)] = features.value(at);
    }
    double[] products = new double[features.rowCount()];
    for (int other = 0; other < products.length; other++) {
      for (int at = features.rowStart(other); at < features.rowEnd(other); at++) {
        products[other] += own[features.column(at)] * features.value(at);
      }
    }
    return distances(security, products, features);
  }

  private static double[] distances(int security, double[] products, CsrMatrix rows) {
    double own = square(rows, security);
    double[] distances = new double[products.length];
    for (int other = 0; other < distances.length; other++) {
      double squares = own * square(rows, other);
      double cosine = squares == 0 ? 0 : products[other] / Math.sqrt(squares);
      distances[other] = (1 - Math.clamp(cosine, -1.0, 1.0)) / 2;
    }
    return distances;
  }

  private static double square(CsrMatrix rows, int row) {
    double square = 0;
    for (int at = rows.rowStart(row); at < rows.rowEnd(row); at++) {
      square += (double) rows.value(at) * rows.value(at);
    }
    return square;
  }
}
