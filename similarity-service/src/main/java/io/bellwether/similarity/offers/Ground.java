package io.bellwether.similarity.offers;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.EventType;
import io.bellwether.crosssell.held.MatrixHoldings;
import io.bellwether.crosssell.held.RiskClasses;
import io.bellwether.crosssell.near.HeldNeighbours;
import io.bellwether.features.FeatureSettings;
import io.bellwether.features.RiskClass;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.Snapshot;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What offers rest on and only a snapshot changes: how many hold each security, who holds the same,
 * how risky each is, and which nobody lists any more. Never changes.
 */
final class Ground {

  private final MatrixHoldings population;
  private final HeldNeighbours byHoldings;
  private final int[] riskClasses;
  private final BitSet delisted;
  private final Map<ProductKind, ProductGround> products = new ConcurrentHashMap<>();

  private Ground(MatrixHoldings population, FactColumn facts) {
    this.population = population;
    this.byHoldings = HeldNeighbours.of(population);
    this.riskClasses = new int[facts.size()];
    this.delisted = new BitSet(facts.size());
    FeatureSettings settings = FeatureSettings.defaults();
    for (int security = 0; security < riskClasses.length; security++) {
      if (facts.isKnown(security)) {
        Security said = EventType.SECURITY.parse(facts.fact(security));
        Integer riskClass = RiskClass.of(said, settings);
        riskClasses[security] = riskClass == null ? RiskClasses.UNKNOWN : riskClass;
        delisted.set(security, said.delistedAt() != null);
      }
    }
  }

  static Ground of(Snapshot snapshot) {
    return new Ground(MatrixHoldings.of(snapshot.interactions()), snapshot.securities().facts());
  }

  MatrixHoldings population() {
    return population;
  }

  HeldNeighbours byHoldings() {
    return byHoldings;
  }

  /** The products of a kind, made when they are first asked for. */
  ProductGround products(Snapshot snapshot, ProductKind kind) {
    return products.computeIfAbsent(kind, asked -> ProductGround.of(snapshot, asked, this));
  }

  /** Whether nobody lists it any more: it cannot be bought. */
  boolean isDelisted(int security) {
    return delisted.get(security);
  }

  /** 1 to 7; {@link RiskClasses#UNKNOWN} where it is not known. */
  int riskClass(int security) {
    return riskClasses[security];
  }
}
