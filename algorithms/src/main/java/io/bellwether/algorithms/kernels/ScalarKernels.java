package io.bellwether.algorithms.kernels;

/** The kernels in plain Java: eight sums side by side, as the vector registers keep them. */
final class ScalarKernels implements Kernels {

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public float dot(float[] a, int aAt, float[] b, int bAt, int n) {
    float l0 = 0, l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
    for (int k = 0; k < n; k += LANES) {
      l0 = Math.fma(a[aAt + k], b[bAt + k], l0);
      l1 = Math.fma(a[aAt + k + 1], b[bAt + k + 1], l1);
      l2 = Math.fma(a[aAt + k + 2], b[bAt + k + 2], l2);
      l3 = Math.fma(a[aAt + k + 3], b[bAt + k + 3], l3);
      l4 = Math.fma(a[aAt + k + 4], b[bAt + k + 4], l4);
      l5 = Math.fma(a[aAt + k + 5], b[bAt + k + 5], l5);
      l6 = Math.fma(a[aAt + k + 6], b[bAt + k + 6], l6);
      l7 = Math.fma(a[aAt + k + 7], b[bAt + k + 7], l7);
    }
    return ((l0 + l4) + (l2 + l6)) + ((l1 + l5) + (l3 + l7));
  }

  @Override
  public void add(float alpha, float[] x, int xAt, float[] y, int yAt, int n) {
    for (int k = 0; k < n; k++) {
      y[yAt + k] = Math.fma(alpha, x[xAt + k], y[yAt + k]);
    }
  }

  @Override
  public void scaleAndAdd(float beta, float[] x, int xAt, float[] y, int yAt, int n) {
    for (int k = 0; k < n; k++) {
      y[yAt + k] = Math.fma(beta, y[yAt + k], x[xAt + k]);
    }
  }

  @Override
  public void rowDots(
      float[] rows, int rowsAt, int rowCount, float[] x, int xAt, int n, float[] out, int outAt) {
    for (int r = 0; r < rowCount; r++) {
      out[outAt + r] = dot(rows, rowsAt + r * n, x, xAt, n);
    }
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
    for (int r = 0; r < rowCount; r++) {
      add(weights[weightsAt + r], rows, rowsAt + r * n, y, yAt, n);
    }
  }

  @Override
  public void addGram(
      float[] weights, int weightsAt, float[] rows, int rowsAt, int rowCount, int n, float[] gram) {
    for (int r = 0; r < rowCount; r++) {
      float weight = weights[weightsAt + r];
      int rowAt = rowsAt + r * n;
      for (int i = 0; i < n; i++) {
        float left = rows[rowAt + i];
        for (int j = i / LANES * LANES; j < n; j++) {
          int at = i * n + j;
          gram[at] = Math.fma(left, weight * rows[rowAt + j], gram[at]);
        }
      }
    }
  }

  @Override
  public float dotDifference(float[] x, int xAt, float[] y, int plusAt, int minusAt, int n) {
    float l0 = 0, l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0, l6 = 0, l7 = 0;
    for (int k = 0; k < n; k += LANES) {
      int p = plusAt + k;
      int m = minusAt + k;
      l0 = Math.fma(x[xAt + k], y[p] - y[m], l0);
      l1 = Math.fma(x[xAt + k + 1], y[p + 1] - y[m + 1], l1);
      l2 = Math.fma(x[xAt + k + 2], y[p + 2] - y[m + 2], l2);
      l3 = Math.fma(x[xAt + k + 3], y[p + 3] - y[m + 3], l3);
      l4 = Math.fma(x[xAt + k + 4], y[p + 4] - y[m + 4], l4);
      l5 = Math.fma(x[xAt + k + 5], y[p + 5] - y[m + 5], l5);
      l6 = Math.fma(x[xAt + k + 6], y[p + 6] - y[m + 6], l6);
      l7 = Math.fma(x[xAt + k + 7], y[p + 7] - y[m + 7], l7);
    }
    return ((l0 + l4) + (l2 + l6)) + ((l1 + l5) + (l3 + l7));
  }

  @Override
  public void pairStep(
      float g, float d, float[] x, int xAt, float[] y, int plusAt, int minusAt, int n) {
    for (int k = 0; k < n; k++) {
      float xk = x[xAt + k];
      float plus = y[plusAt + k];
      float minus = y[minusAt + k];
      x[xAt + k] = Math.fma(g, plus - minus, Math.fma(-d, xk, xk));
      y[plusAt + k] = Math.fma(g, xk, Math.fma(-d, plus, plus));
      y[minusAt + k] = Math.fma(-g, xk, Math.fma(-d, minus, minus));
    }
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
    for (int k = 0; k < n; k++) {
      float slope = g * d[dAt + k];
      float q = Math.fma(slope, slope, squares[squaresAt + k]);
      squares[squaresAt + k] = q;
      x[xAt + k] = Math.fma(-rate, slope / (float) Math.sqrt(q), x[xAt + k]);
    }
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
    float rest = 1 - rho;
    for (int k = 0; k < n; k++) {
      float slope = g * d[dAt + k];
      float q = Math.fma(rho, squares[stateAt + k], rest * slope * slope);
      float m = updates[stateAt + k];
      float step = slope * (float) Math.sqrt((m + epsilon) / (q + epsilon));
      squares[stateAt + k] = q;
      x[xAt + k] -= step;
      updates[stateAt + k] = Math.fma(rho, m, rest * step * step);
    }
  }

  @Override
  public void addWithSquares(
      float alpha, float[] x, int xAt, float[] sums, float[] squares, int at, int n) {
    for (int k = 0; k < n; k++) {
      float product = alpha * x[xAt + k];
      sums[at + k] += product;
      squares[at + k] = Math.fma(product, product, squares[at + k]);
    }
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
    for (int q = 0; q < QUERIES; q++) {
      panelProducts(queries, queriesAt + q * n, n, panel, panelAt, out, outAt + q * outStride);
    }
  }

  @Override
  public void panelProducts(
      float[] query, int queryAt, int n, float[] panel, int panelAt, float[] out, int outAt) {
    for (int j = 0; j < PANEL; j++) {
      out[outAt + j] = 0;
    }
    for (int k = 0; k < n; k++) {
      add(query[queryAt + k], panel, panelAt + k * PANEL, out, outAt, PANEL);
    }
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
    for (int j = 0; j < BYTE_PANEL; j++) {
      out[outAt + j] = 0;
    }
    for (int k = 0; k < n; k++) {
      int columnAt = panelAt + k * BYTE_PANEL;
      for (int j = 0; j < BYTE_PANEL; j++) {
        out[outAt + j] = Math.fma(query[k], panel[columnAt + j], out[outAt + j]);
      }
    }
    for (int j = 0; j < BYTE_PANEL; j++) {
      out[outAt + j] = Math.fma(steps[at + j], out[outAt + j], norm * errors[at + j]);
    }
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
    for (int q = 0; q < QUERIES; q++) {
      int queryAt = queriesAt + q * n;
      panelDistances(
          queries, queryAt, n, panel, panelAt, norms, normsAt, slack, out, outAt + q * outStride);
    }
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
    ScalarDistances.panelDistances(
        query, queryAt, n, panel, panelAt, norms, normsAt, slack, out, outAt);
  }

  @Override
  public void lessOwnShare(float kappa, float[] norms, int normsAt, float[] values, int at, int n) {
    ScalarDistances.lessOwnShare(kappa, norms, normsAt, values, at, n);
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
    ScalarDistances.blend(factors, square, doubleNorm, norms, normsAt, products, distances, at, n);
  }

  @Override
  public float exponentials(float shift, float[] values, int at, int n) {
    float[] lanes = new float[LANES];
    for (int k = 0; k < n; k++) {
      float result = Exponential.of(values[at + k] - shift);
      values[at + k] = result;
      lanes[k % LANES] += result;
    }
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
        + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
  }

  @Override
  public float greatest(float[] values, int at, int n) {
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      most = Math.max(most, values[at + k]);
    }
    return most;
  }

  @Override
  public int firstAbove(float floor, float[] values, int from, int to) {
    for (int at = from; at < to; at++) {
      if (values[at] > floor) {
        return at;
      }
    }
    return to;
  }

  @Override
  public int placesAbove(float floor, float[] values, int from, int to, int[] places) {
    return ScalarDistances.placesAbove(floor, values, from, to, places);
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
    for (int r = 0; r < rowCount; r++) {
      int sumsAt = cAt + r * cStride;
      for (int k = 0; k < depth; k++) {
        double factor = rows[rowsAt + r * depth + k];
        int columnAt = panelAt + k * DOUBLE_PANEL;
        for (int j = 0; j < DOUBLE_PANEL; j++) {
          c[sumsAt + j] = Math.fma(factor, panel[columnAt + j], c[sumsAt + j]);
        }
      }
    }
  }
}
