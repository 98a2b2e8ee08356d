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

/**
 * What offers rest on and only a snapshot changes: how many hold each security, who holds the same,
 * and how risky each is. Immutable.
 */
final class Ground {

  private final MatrixHoldings population;
  private final HeldNeighbours byHoldings;
  private final int[] riskClasses;

  private Ground(MatrixHoldings population, HeldNeighbours byHoldings, int[] riskClasses) {
    this.population = population;
    this.byHoldings = byHoldings;
    this.riskClasses = riskClasses;
  }

  static Ground of(Snapshot snapshot) {
    MatrixHoldings population = MatrixHoldings.of(snapshot.interactions());
    return new Ground(
        population, HeldNeighbours.of(population), riskClasses(snapshot.securities().facts()));
  }

  private static int[] riskClasses(FactColumn facts) {
    FeatureSettings settings = FeatureSettings.defaults();
    int[] classes = new int[facts.size()];
    for (int security = 0; security < classes.length; security++) {
      if (facts.isKnown(security)) {
        Security said = EventType.SECURITY.parse(facts.fact(security));
        Integer riskClass = RiskClass.of(said, settings);
        classes[security] = riskClass == null ? RiskClasses.UNKNOWN : riskClass;
      }
    }
    return classes;
  }

  MatrixHoldings population() {
    return population;
  }

  HeldNeighbours byHoldings() {
    return byHoldings;
  }

  /** 1 to 7; {@link RiskClasses#UNKNOWN} where it is not known. */
  int riskClass(int security) {
    return riskClasses[security];
  }
}
