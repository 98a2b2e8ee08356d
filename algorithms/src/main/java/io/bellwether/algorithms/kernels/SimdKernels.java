package io.bellwether.algorithms.kernels;

/**
 * The kernels on 256-bit registers. The width is fixed rather than preferred, so that the lanes of
 * a sum are the same on every machine. Only {@link #upperBounds} uses 512 bits where there are
 * some: it adds no lanes up, and is twice as fast.
 *
 * <p>No vector goes through a method of our own, not even to load or to add lanes: where the
 * compiler runs out of its budget and does not inline one, every vector that passes through it
 * becomes an object, and the loop twenty times slower. The Vector API's own methods are inlined by
 * force.
 */
final class SimdKernels implements Kernels {

  /** Whether there are registers of 512 bits: without them such a vector would be an object. */
  private static final boolean WIDE = RegisterWidth.bits() >= 512;

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public float dot(float[] a, int aAt, float[] b, int bAt, int n) {
    return SimdVectors.dot(a, aAt, b, bAt, n);
  }

  @Override
  public void add(float alpha, float[] x, int xAt, float[] y, int yAt, int n) {
    SimdVectors.add(alpha, x, xAt, y, yAt, n);
  }

  @Override
  public void scaleAndAdd(float beta, float[] x, int xAt, float[] y, int yAt, int n) {
    SimdVectors.scaleAndAdd(beta, x, xAt, y, yAt, n);
  }

  @Override
  public void rowDots(
      float[] rows, int rowsAt, int rowCount, float[] x, int xAt, int n, float[] out, int outAt) {
    int met =
        n == SimdWideRows.WIDTH
            ? SimdWideRows.rowDots(rows, rowsAt, rowCount, x, xAt, out, outAt)
            : 0;
    SimdNarrowRows.rowDots(rows, rowsAt + met * n, rowCount - met, x, xAt, n, out, outAt + met);
  }

  @Override
  public void addRows(
      float[] weights,
      int weightsAt,
      float[] rows,
      int rowsAt,
      int rowCount,
      float[] y,
      int yAt,
      int n) {
    if (n % SimdWideRows.WIDTH == 0) {
      SimdWideRows.addRows(weights, weightsAt, rows, rowsAt, rowCount, y, yAt, n);
      return;
    }
    SimdNarrowRows.addRows(weights, weightsAt, rows, rowsAt, rowCount, y, yAt, n);
  }

  @Override
  public void addGram(
      float[] weights, int weightsAt, float[] rows, int rowsAt, int rowCount, int n, float[] gram) {
    SimdGram.addGram(weights, weightsAt, rows, rowsAt, rowCount, n, gram);
  }

  @Override
  public float dotDifference(float[] x, int xAt, float[] y, int plusAt, int minusAt, int n) {
    return SimdVectors.dotDifference(x, xAt, y, plusAt, minusAt, n);
  }

  @Override
  public void pairStep(
      float g, float d, float[] x, int xAt, float[] y, int plusAt, int minusAt, int n) {
    SimdVectors.pairStep(g, d, x, xAt, y, plusAt, minusAt, n);
  }

  @Override
  public void adagradStep(
      float g,
      float[] d,
      int dAt,
      float rate,
      float[] x,
      int xAt,
      float[] squares,
      int squaresAt,
      int n) {
    SimdSteps.adagradStep(g, d, dAt, rate, x, xAt, squares, squaresAt, n);
  }

  @Override
  public void adadeltaStep(
      float g,
      float[] d,
      int dAt,
      float rho,
      float epsilon,
      float[] x,
      int xAt,
      float[] squares,
      float[] updates,
      int stateAt,
      int n) {
    SimdSteps.adadeltaStep(g, d, dAt, rho, epsilon, x, xAt, squares, updates, stateAt, n);
  }

  @Override
  public void addWithSquares(
      float alpha, float[] x, int xAt, float[] sums, float[] squares, int at, int n) {
    SimdSteps.addWithSquares(alpha, x, xAt, sums, squares, at, n);
  }

  @Override
  public void panelProducts(
      float[] queries,
      int queriesAt,
      int n,
      float[] panel,
      int panelAt,
      float[] out,
      int outAt,
      int outStride) {
    SimdPanels.panelProducts(queries, queriesAt, n, panel, panelAt, out, outAt, outStride);
  }

  @Override
  public void panelProducts(
      float[] query, int queryAt, int n, float[] panel, int panelAt, float[] out, int outAt) {
    SimdPanels.panelProducts(query, queryAt, n, panel, panelAt, out, outAt);
  }

  @Override
  public void upperBounds(
      float[] query,
      int n,
      float norm,
      byte[] panel,
      int panelAt,
      float[] steps,
      float[] errors,
      int at,
      float[] out,
      int outAt) {
    if (WIDE) {
      SimdWideBytes.upperBounds(query, n, norm, panel, panelAt, steps, errors, at, out, outAt);
      return;
    }
    SimdBytes.upperBounds(query, n, norm, panel, panelAt, steps, errors, at, out, outAt);
  }

  @Override
  public void panelDistances(
      float[] queries,
      int queriesAt,
      int n,
      float[] panel,
      int panelAt,
      float[] norms,
      int normsAt,
      float slack,
      float[] out,
      int outAt,
      int outStride) {
    SimdDistances.panelDistances(
        queries, queriesAt, n, panel, panelAt, norms, normsAt, slack, out, outAt, outStride);
  }

  @Override
  public void panelDistances(
      float[] query,
      int queryAt,
      int n,
      float[] panel,
      int panelAt,
      float[] norms,
      int normsAt,
      float slack,
      float[] out,
      int outAt) {
    SimdDistances.panelDistances(
        query, queryAt, n, panel, panelAt, norms, normsAt, slack, out, outAt);
  }

  @Override
  public void lessOwnShare(float kappa, float[] norms, int normsAt, float[] values, int at, int n) {
    SimdDistances.lessOwnShare(kappa, norms, normsAt, values, at, n);
  }

  @Override
  public void blend(
      BlendFactors factors,
      float square,
      float doubleNorm,
      float[] norms,
      int normsAt,
      float[] products,
      float[] distances,
      int at,
      int n) {
    SimdDistances.blend(factors, square, doubleNorm, norms, normsAt, products, distances, at, n);
  }

  @Override
  public float exponentials(float shift, float[] values, int at, int n) {
    return SimdExponentials.exponentials(shift, values, at, n);
  }

  @Override
  public float greatest(float[] values, int at, int n) {
    return SimdExponentials.greatest(values, at, n);
  }

  @Override
  public int firstAbove(float floor, float[] values, int from, int to) {
    return SimdVectors.firstAbove(floor, values, from, to);
  }

  @Override
  public int placesAbove(float floor, float[] values, int from, int to, int[] places) {
    return SimdDistances.placesAbove(floor, values, from, to, places);
  }

  @Override
  public void addProducts(
      double[] rows,
      int rowsAt,
      int rowCount,
      int depth,
      double[] panel,
      int panelAt,
      double[] c,
      int cAt,
      int cStride) {
    SimdPanels.addProducts(rows, rowsAt, rowCount, depth, panel, panelAt, c, cAt, cStride);
  }
}
