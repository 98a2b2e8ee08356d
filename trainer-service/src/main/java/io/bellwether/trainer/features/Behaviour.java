package io.bellwether.trainer.features;

import io.bellwether.trainer.fold.TrainingSet;
import java.util.ArrayList;
import java.util.List;

/** What one client did: how often, how much, in which sectors. Counts purchases. */
final class Behaviour {

  private final int[] purchasesBySector;
  private int purchaseCount;
  private double turnover;

  private Behaviour(int sectorCount) {
    this.purchasesBySector = new int[sectorCount];
  }

  /** One for each investor of the set, in its order. */
  static List<Behaviour> ofAll(TrainingSet set, List<String> sectors) {
    int[] sectorOf =
        set.securities().stream()
            .mapToInt(security -> sectors.indexOf(security.sector()))
            .toArray();
    List<Behaviour> behaviours = new ArrayList<>(set.investorIds().size());
    for (int i = 0; i < set.investorIds().size(); i++) {
      behaviours.add(new Behaviour(sectors.size()));
    }
    int[] investors = set.purchases().investors();
    int[] securities = set.purchases().securities();
    for (int at = 0; at < set.purchases().size(); at++) {
      behaviours.get(investors[at]).add(sectorOf[securities[at]], set.purchaseValues()[at]);
    }
    return behaviours;
  }

  int purchaseCount() {
    return purchaseCount;
  }

  double turnover() {
    return turnover;
  }

  /** Turnover of one purchase; NaN without purchases. */
  double meanTradeSize() {
    return purchaseCount == 0 ? Double.NaN : turnover / purchaseCount;
  }

  /** Share of the purchases that lay in a sector; NaN without purchases. */
  double shareOf(int sector) {
    return purchaseCount == 0 ? Double.NaN : (double) purchasesBySector[sector] / purchaseCount;
  }

  private void add(int sector, double value) {
    purchaseCount++;
    turnover += value;
    if (sector >= 0) {
      purchasesBySector[sector]++;
    }
  }
}
