package io.bellwether.benchmarks.market;

import static io.bellwether.algorithms.kernels.Kernels.PANEL;
import static io.bellwether.algorithms.kernels.Kernels.QUERIES;
import static io.bellwether.benchmarks.market.MarketFactors.FACTORS;

import io.bellwether.algorithms.kernels.Kernels;

/**
 * Logits of a few investors for all securities at once, as products with panels of the securities'
 * factors. May be used by several threads.
 */
public final class Logits {

  private final MarketFactors factors;
  private final Kernels kernels;
  private final int stride;
  private final float[] panels;

  public Logits(MarketFactors factors, Kernels kernels) {
    this.factors = factors;
    this.kernels = kernels;
    this.stride = Math.ceilDiv(factors.securityCount(), PANEL) * PANEL;
    this.panels = new float[stride * FACTORS];
    for (int security = 0; security < factors.securityCount(); security++) {
      int panelAt = security / PANEL * PANEL * FACTORS;
      for (int k = 0; k < FACTORS; k++) {
        panels[panelAt + k * PANEL + security % PANEL] = factors.securityFactor(security, k);
      }
    }
  }

  /** Length of a row: the securities and the padding of the last panel. */
  public int stride() {
    return stride;
  }

  /** Space for what {@link #rowsInto} writes. */
  public float[] rows() {
    return new float[QUERIES * stride];
  }

  /**
   * Writes the logits of {@code QUERIES} investors from the given one on, a row each; rows past the
   * last investor mean nothing.
   */
  public void rowsInto(int investor, float[] rows) {
    for (int at = 0; at < stride; at += PANEL) {
      kernels.panelProducts(
          factors.investors(), investor * FACTORS, FACTORS, panels, at * FACTORS, rows, at, stride);
    }
  }
}
