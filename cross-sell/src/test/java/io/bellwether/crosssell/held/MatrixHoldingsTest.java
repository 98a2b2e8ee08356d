package io.bellwether.crosssell.held;

import io.bellwether.algorithms.model.History;
import io.bellwether.crosssell.Drawn;
import java.util.List;

class MatrixHoldingsTest implements HoldingsContract {

  @Override
  public Holdings holding(int securityCount, List<History> clients) {
    return Drawn.holdings(securityCount, clients);
  }
}
