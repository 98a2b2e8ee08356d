package io.bellwether.algorithms.descent;

/**
 * The logistic function from a table, with straight lines between its {@value #CELLS_PER_UNIT}
 * points a unit: within 2e-5 of {@code 1 / (1 + exp(-z))} and with the same bits everywhere, which
 * {@link Math#exp} does not promise. Constant beyond {@value #LIMIT} on either side, where the
 * function is within 2e-7 of 0 or 1.
 */
public final class Sigmoid {

  private static final int LIMIT = 16;
  private static final int CELLS_PER_UNIT = 32;

  private static final int LAST = 2 * LIMIT * CELLS_PER_UNIT;
  private static final float[] VALUES = new float[LAST + 1];

  static {
    for (int at = 0; at <= LAST; at++) {
      double z = (double) at / CELLS_PER_UNIT - LIMIT;
      VALUES[at] = (float) (1 / (1 + StrictMath.exp(-z)));
    }
  }

  private Sigmoid() {}

  /** Not a number for NaN, so that a diverged training shows. */
  public static float of(float z) {
    float at = Math.fma(z, CELLS_PER_UNIT, LIMIT * CELLS_PER_UNIT);
    if (at >= 0 && at < LAST) {
      int cell = (int) at;
      return Math.fma(at - cell, VALUES[cell + 1] - VALUES[cell], VALUES[cell]);
    }
    return at < 0 ? VALUES[0] : at >= LAST ? VALUES[LAST] : Float.NaN;
  }
}
