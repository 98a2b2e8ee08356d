package io.bellwether.similarity.offers;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.EventType;
import io.bellwether.crosssell.held.MatrixHoldings;
import io.bellwether.crosssell.held.Products;
import io.bellwether.crosssell.held.RiskClasses;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The products of one kind as of a snapshot: their names, who holds them, and the lowest risk class
 * that one can have with each. Immutable.
 */
final class ProductGround {

  private final List<String> names;
  private final Products products;
  private final MatrixHoldings population;
  private final int[] leastRisk;
  private final BitSet onSale;

  private ProductGround(
      List<String> names,
      Products products,
      MatrixHoldings population,
      int[] leastRisk,
      BitSet onSale) {
    this.names = names;
    this.products = products;
    this.population = population;
    this.leastRisk = leastRisk;
    this.onSale = onSale;
  }

  static ProductGround of(Snapshot snapshot, ProductKind kind, Ground ground) {
    String[] nameOf = nameOf(snapshot.securities().facts(), kind);
    List<String> names = new ArrayList<>(new TreeSet<>(Arrays.asList(nameOf)));
    names.remove("");
    Map<String, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size()));
    int[] productOf = new int[nameOf.length];
    int[] leastRisk = new int[names.size()];
    BitSet onSale = new BitSet(names.size());
    for (int security = 0; security < nameOf.length; security++) {
      int product = places.getOrDefault(nameOf[security], Products.NONE);
      productOf[security] = product;
      if (product >= 0 && !ground.isDelisted(security)) {
        onSale.set(product);
        leastRisk[product] = least(leastRisk[product], ground.riskClass(security));
      }
    }
    Products products = new Products(productOf, names.size());
    return new ProductGround(
        List.copyOf(names), products, products.of(ground.population()), leastRisk, onSale);
  }

  private static String[] nameOf(FactColumn facts, ProductKind kind) {
    String[] names = new String[facts.size()];
    Arrays.fill(names, "");
    for (int security = 0; security < names.length; security++) {
      if (facts.isKnown(security)) {
        Security said = EventType.SECURITY.parse(facts.fact(security));
        names[security] = kind.productOf(said);
      }
    }
    return names;
  }

  /** What is not known counts only where nothing is. */
  private static int least(int one, int other) {
    if (one == RiskClasses.UNKNOWN || other == RiskClasses.UNKNOWN) {
      return Math.max(one, other);
    }
    return Math.min(one, other);
  }

  String name(int product) {
    return names.get(product);
  }

  /** The place of a product by its name, in capital letters or small; -1 where there is none. */
  int placeOf(String name) {
    for (int product = 0; product < names.size(); product++) {
      if (names.get(product).equalsIgnoreCase(name)) {
        return product;
      }
    }
    return -1;
  }

  /** Whether any of its securities is listed. */
  boolean isOnSale(int product) {
    return onSale.get(product);
  }

  Products products() {
    return products;
  }

  MatrixHoldings population() {
    return population;
  }

  /** 1 to 7; {@link RiskClasses#UNKNOWN} where it is known of none of its listed securities. */
  int leastRisk(int product) {
    return leastRisk[product];
  }
}
