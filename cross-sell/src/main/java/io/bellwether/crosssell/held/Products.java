package io.bellwether.crosssell.held;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import java.util.Arrays;

/**
 * Which product each security belongs to: an asset class, a sector, a fund family. Turns holdings
 * of securities into holdings of products, so that the same engine offers products. A client holds
 * a product who holds any security of it. Immutable.
 */
public final class Products {

  /** Of a security that belongs to no product. */
  public static final int NONE = -1;

  private final int[] productOf;
  private final int productCount;

  /**
   * @param productOf for each security the index of its product, or {@link #NONE}; copied
   * @throws IllegalArgumentException if a product is not below the count
   */
  public Products(int[] productOf, int productCount) {
    for (int security = 0; security < productOf.length; security++) {
      int product = productOf[security];
      if (product < NONE || product >= productCount) {
        throw new IllegalArgumentException(
            "product of security %d is %d, must be at least %d and below %d"
                .formatted(security, product, NONE, productCount));
      }
    }
    this.productOf = productOf.clone();
    this.productCount = productCount;
  }

  public int productCount() {
    return productCount;
  }

  /** Product of a security, or {@link #NONE}. */
  public int productOf(int security) {
    Checks.index("security", security, productOf.length);
    return productOf[security];
  }

  /** The products of what one client holds; the weights are how many securities of each. */
  public History of(History held) {
    Checks.within(held, productOf.length);
    float[] counts = new float[productCount];
    for (int at = 0; at < held.size(); at++) {
      int product = productOf[held.security(at)];
      if (product != NONE) {
        counts[product]++;
      }
    }
    int[] products = new int[productCount];
    float[] weights = new float[productCount];
    int size = 0;
    for (int product = 0; product < productCount; product++) {
      if (counts[product] > 0) {
        products[size] = product;
        weights[size++] = counts[product];
      }
    }
    return History.of(Arrays.copyOf(products, size), Arrays.copyOf(weights, size));
  }

  /** The products of what everybody holds at this moment. */
  public MatrixHoldings of(Holdings securities) {
    if (securities.securityCount() != productOf.length) {
      throw new IllegalArgumentException(
          "holdings have %d securities but products are known of %d"
              .formatted(securities.securityCount(), productOf.length));
    }
    int[] starts = new int[securities.clientCount() + 1];
    History[] rows = new History[securities.clientCount()];
    for (int client = 0; client < rows.length; client++) {
      rows[client] = of(securities.of(client));
      starts[client + 1] = Math.addExact(starts[client], rows[client].size());
    }
    int[] columns = new int[starts[rows.length]];
    float[] values = new float[columns.length];
    for (int client = 0; client < rows.length; client++) {
      History row = rows[client];
      System.arraycopy(row.toSecurities(), 0, columns, starts[client], row.size());
      System.arraycopy(row.toWeights(), 0, values, starts[client], row.size());
    }
    return MatrixHoldings.of(CsrMatrix.of(rows.length, productCount, starts, columns, values));
  }
}
