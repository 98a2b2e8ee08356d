package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * What a {@link HybridModel} is made of. Arrays are row-major with rows of {@link #rowLength}
 * floats: the components, then the bias, then zeros. They are the object's own, not to be written.
 */
public final class HybridEmbeddings {

  private final int components;
  private final float[] securityIdentities;
  private final float[] ofSecurityFeatures;
  private final CsrMatrix securityFeatures;
  private final float[] ofInvestorFeatures;
  private final int[] bought;

  private HybridEmbeddings(
      int components,
      float[] securityIdentities,
      float[] ofSecurityFeatures,
      CsrMatrix securityFeatures,
      float[] ofInvestorFeatures,
      int[] bought) {
    this.components = components;
    this.securityIdentities = securityIdentities;
    this.ofSecurityFeatures = ofSecurityFeatures;
    this.securityFeatures = securityFeatures;
    this.ofInvestorFeatures = ofInvestorFeatures;
    this.bought = bought;
  }

  /**
   * Keeps the arrays.
   *
   * @param securityIdentities securities x row length; zeros for one that nobody bought
   * @param ofSecurityFeatures security features x row length
   * @param securityFeatures securities x security features
   * @param ofInvestorFeatures investor features x row length; no biases
   * @param bought the securities of the training that anybody bought, in the order of the training
   * @throws IllegalArgumentException if lengths do not agree, a security is out of range, or a
   *     value is not finite
   */
  public static HybridEmbeddings of(
      int components,
      float[] securityIdentities,
      float[] ofSecurityFeatures,
      CsrMatrix securityFeatures,
      float[] ofInvestorFeatures,
      int[] bought) {
    int n = rowLength(components);
    check("securityIdentities", securityIdentities, securityFeatures.rowCount(), n);
    check("ofSecurityFeatures", ofSecurityFeatures, securityFeatures.columnCount(), n);
    check("ofInvestorFeatures", ofInvestorFeatures, ofInvestorFeatures.length / n, n);
    for (int security : bought) {
      if (security < 0 || security >= securityFeatures.rowCount()) {
        throw new IllegalArgumentException(
            "bought security is %d, must be at least 0 and below the security count %d"
                .formatted(security, securityFeatures.rowCount()));
      }
    }
    return new HybridEmbeddings(
        components,
        securityIdentities,
        ofSecurityFeatures,
        securityFeatures,
        ofInvestorFeatures,
        bought);
  }

  private static void check(String name, float[] values, int rowCount, int n) {
    if (values.length != (long) rowCount * n) {
      throw new IllegalArgumentException(
          "%s has %d floats, must be %d rows of %d".formatted(name, values.length, rowCount, n));
    }
    for (int at = 0; at < values.length; at++) {
      if (!Float.isFinite(values[at])) {
        throw new IllegalArgumentException(
            "%s[%d] is %s, must be finite".formatted(name, at, values[at]));
      }
    }
  }

  /** Floats of a row: the components and the bias, padded. */
  public static int rowLength(int components) {
    return Kernels.padded(components + 1);
  }

  public int rowLength() {
    return rowLength(components);
  }

  public int components() {
    return components;
  }

  public int securityCount() {
    return securityFeatures.rowCount();
  }

  public int investorFeatureCount() {
    return ofInvestorFeatures.length / rowLength();
  }

  /** Securities x row length. */
  public float[] securityIdentities() {
    return securityIdentities;
  }

  /** Security features x row length. */
  public float[] ofSecurityFeatures() {
    return ofSecurityFeatures;
  }

  /** Securities x security features, as they were in the training. */
  public CsrMatrix securityFeatures() {
    return securityFeatures;
  }

  /** Investor features x row length. */
  public float[] ofInvestorFeatures() {
    return ofInvestorFeatures;
  }

  /** The securities that anybody bought. */
  public int[] bought() {
    return bought;
  }

  /** Identity and features together, securities x row length, newly made. */
  float[] wholeSecurities(Kernels kernels) {
    int n = rowLength();
    float[] whole = securityIdentities.clone();
    for (int security = 0; security < securityCount(); security++) {
      for (int at = securityFeatures.rowStart(security);
          at < securityFeatures.rowEnd(security);
          at++) {
        kernels.add(
            securityFeatures.value(at),
            ofSecurityFeatures,
            securityFeatures.column(at) * n,
            whole,
            security * n,
            n);
      }
    }
    return whole;
  }
}
