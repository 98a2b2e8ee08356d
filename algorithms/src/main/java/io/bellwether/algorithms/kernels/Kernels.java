package io.bellwether.algorithms.kernels;

/**
 * The inner loops of the algorithms over flat float32 arrays, row-major. Nothing is checked here:
 * callers have checked shapes.
 *
 * <p><b>Lengths.</b> {@code n} is always a multiple of {@value #LANES}: rows are padded with zeros
 * (see {@link #padded}), which no loop here changes the sum of.
 *
 * <p><b>Bits.</b> Both implementations give the same bits on every machine, so a model trained with
 * one can be rebuilt with the other. That takes three rules: every product is added with one
 * rounding ({@link Math#fma}); a sum over n runs in {@value #LANES} lanes, element k in lane k mod
 * 8, whatever the width of the registers; and lanes are added in the fixed order
 *
 * <pre>((l0 + l4) + (l2 + l6)) + ((l1 + l5) + (l3 + l7))</pre>
 *
 * The Vector API's own reduction leaves the order open, so it is not used.
 */
public sealed interface Kernels permits ScalarKernels, SimdKernels {

  /** Lanes of every sum; 8 floats are one 256-bit register. */
  int LANES = 8;

  /** Securities in a panel of {@link #panelProducts}. */
  int PANEL = 24;

  /** Histories scored at once by {@link #panelProducts}. */
  int QUERIES = 4;

  /** Securities in a panel of {@link #upperBounds}. */
  int BYTE_PANEL = 128;

  /** Columns in a panel of {@link #addProducts}. */
  int DOUBLE_PANEL = 12;

  /** Rows that {@link #addProducts} takes together. */
  int DOUBLE_ROWS = 4;

  /** The kernels chosen at start: see {@link KernelChoice}. */
  static Kernels chosen() {
    return KernelChoice.CHOSEN;
  }

  /** The plain ones, which run everywhere. */
  static Kernels scalar() {
    return new ScalarKernels();
  }

  /** The length of a row of {@code n} values with its padding. */
  static int padded(int n) {
    return Math.ceilDivExact(n, LANES) * LANES;
  }

  /** {@code scalar} or {@code simd}. */
  String name();

  /** Sum over k of {@code a[aAt + k] b[bAt + k]}. */
  float dot(float[] a, int aAt, float[] b, int bAt, int n);

  /** {@code y[yAt + k] += alpha x[xAt + k]}. */
  void add(float alpha, float[] x, int xAt, float[] y, int yAt, int n);

  /** {@code y[yAt + k] = x[xAt + k] + beta y[yAt + k]}. */
  void scaleAndAdd(float beta, float[] x, int xAt, float[] y, int yAt, int n);

  /** {@code out[outAt + r] = dot(row r, x)} for each of {@code rowCount} rows of length n. */
  void rowDots(
      float[] rows, int rowsAt, int rowCount, float[] x, int xAt, int n, float[] out, int outAt);

  /** {@code y += sum over r of weights[weightsAt + r] row r}, rows in order. */
  void addRows(
      float[] weights,
      int weightsAt,
      float[] rows,
      int rowsAt,
      int rowCount,
      float[] y,
      int yAt,
      int n);

  /**
   * Adds {@code sum over r of weights[weightsAt + r] row r' row r} to the n x n {@code gram}, rows
   * in order. Tiles of {@value #LANES} columns on and right of the diagonal; what lies in tiles
   * wholly below it is not touched: see {@link #mirror}.
   */
  void addGram(
      float[] weights, int weightsAt, float[] rows, int rowsAt, int rowCount, int n, float[] gram);

  /** Copies the upper triangle of an n x n matrix onto the lower one. */
  static void mirror(float[] square, int n) {
    for (int row = 1; row < n; row++) {
      for (int column = 0; column < row; column++) {
        square[row * n + column] = square[column * n + row];
      }
    }
  }

  /** Sum over k of {@code x[xAt + k] (y[plusAt + k] - y[minusAt + k])}. */
  float dotDifference(float[] x, int xAt, float[] y, int plusAt, int minusAt, int n);

  /**
   * One pairwise step, all three rows from their values before it, with g the step times the slope
   * and d the step times the regularisation:
   *
   * <pre>
   * x  += g (y+ - y-) - d x
   * y+ += g x  - d y+
   * y- -= g x  + d y-
   * </pre>
   */
  void pairStep(float g, float d, float[] x, int xAt, float[] y, int plusAt, int minusAt, int n);

  /**
   * One Adagrad step of a row against the slope g d, with q the squares so far, above 0:
   *
   * <pre>
   * q += (g d)^2
   * x -= rate g d / sqrt(q)
   * </pre>
   */
  void adagradStep(
      float g,
      float[] d,
      int dAt,
      float rate,
      float[] x,
      int xAt,
      float[] squares,
      int squaresAt,
      int n);

  /**
   * One Adadelta step of a row against the slope g d, with q the mean squares of slopes and m those
   * of steps, which lie at one place of two arrays:
   *
   * <pre>
   * q  = rho q + (1 - rho) (g d)^2
   * t  = g d sqrt((m + epsilon) / (q + epsilon))
   * x -= t
   * m  = rho m + (1 - rho) t^2
   * </pre>
   */
  void adadeltaStep(
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
      int n);

  /** {@code sums += alpha x} and {@code squares += (alpha x)^2}, at one place of two arrays. */
  void addWithSquares(
      float alpha, float[] x, int xAt, float[] sums, float[] squares, int at, int n);

  /**
   * Products of {@value #QUERIES} queries with a panel of {@value #PANEL} securities: {@code
   * out[outAt + q * outStride + j] = sum over k of queries[queriesAt + q * n + k] panel[panelAt + k
   * * PANEL + j]}, k ascending in one sum, so that each product depends on nothing but its own
   * query and security.
   *
   * @param n any number of factors, padding not needed
   */
  void panelProducts(
      float[] queries,
      int queriesAt,
      int n,
      float[] panel,
      int panelAt,
      float[] out,
      int outAt,
      int outStride);

  /** One row of {@link #panelProducts}, for one query, with the same bits. */
  void panelProducts(
      float[] query, int queryAt, int n, float[] panel, int panelAt, float[] out, int outAt);

  /**
   * What the products of a query with a panel of {@value #BYTE_PANEL} securities are at most, from
   * their factors in bytes: {@code out[outAt + j] = steps[at + j] p_j + norm errors[at + j]} with
   * {@code p_j = sum over k of query[k] panel[panelAt + k * BYTE_PANEL + j]}, k ascending in one
   * sum.
   *
   * @param norm the length of the query
   */
  void upperBounds(
      float[] query,
      int n,
      float norm,
      byte[] panel,
      int panelAt,
      float[] steps,
      float[] errors,
      int at,
      float[] out,
      int outAt);

  /**
   * Nearness by L1 of {@value #QUERIES} queries to a panel of {@value #PANEL} rows, each a unit
   * vector times its norm, the nearest highest:
   *
   * <pre>
   * out[outAt + q * outStride + j] = slack m_j
   *     - sum over k of |queries[queriesAt + q * n + k] - m_j panel[panelAt + k * PANEL + j]|
   * </pre>
   *
   * with m_j the norm at {@code norms[normsAt + j]}, k ascending in one sum, each product
   * subtracted with one rounding.
   *
   * @param n any number of features, padding not needed
   * @param slack times the norm of its row, raises a nearness, by as much as rounding may lower it
   */
  void panelDistances(
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
      int outStride);

  /** One row of {@link #panelDistances}, for one query, with the same bits. */
  void panelDistances(
      float[] query,
      int queryAt,
      int n,
      float[] panel,
      int panelAt,
      float[] norms,
      int normsAt,
      float slack,
      float[] out,
      int outAt);

  /**
   * Makes products of a query with unit rows into a nearness by L2, the nearest highest: with m the
   * norms and v the values, {@code v = m (v - kappa m)}. For kappa of one half that is the inner
   * product less half the square of the row.
   */
  void lessOwnShare(float kappa, float[] norms, int normsAt, float[] values, int at, int n);

  /**
   * Blends products p of two unit vectors and a nearness d by {@link #panelDistances} into one
   * nearness, in the place of the products. With m the norms of the rows and f the factors:
   *
   * <pre>
   * p = f.cosine p - f.l1 min(1, -d f.l1Scale)
   *     - f.l2 min(1, f.l2Scale sqrt(max(0, f.lessened (square + m^2) - doubleNorm m p)))
   * </pre>
   *
   * @param square the square of the query's norm
   * @param doubleNorm twice the query's norm
   */
  void blend(
      BlendFactors factors,
      float square,
      float doubleNorm,
      float[] norms,
      int normsAt,
      float[] products,
      float[] distances,
      int at,
      int n);

  /**
   * {@code values[at + k] = e^(values[at + k] - shift)}, for differences up to 88; what is below
   * -87 counts as -87. The relative error is below 2e-7.
   *
   * @return the sum of the n exponentials
   */
  float exponentials(float shift, float[] values, int at, int n);

  /** The greatest of {@code values[at] .. values[at + n - 1]}, which hold no NaN. */
  float greatest(float[] values, int at, int n);

  /**
   * The first index in {@code [from, to)} whose value is above the floor; {@code to} if none is.
   */
  int firstAbove(float floor, float[] values, int from, int to);

  /**
   * Writes the indices in {@code [from, to)} whose values are above the floor, ascending.
   *
   * @param places has room for all of them
   * @return how many there are
   */
  int placesAbove(float floor, float[] values, int from, int to, int[] places);

  /**
   * Adds the product of {@code rowCount} rows with a panel of {@value #DOUBLE_PANEL} columns, in
   * float64: {@code c[cAt + r * cStride + j] += sum over k of rows[rowsAt + r * depth + k]
   * panel[panelAt + k * DOUBLE_PANEL + j]}, k ascending in one sum that starts from c.
   *
   * @param rowCount a multiple of {@value #DOUBLE_ROWS}
   * @param depth any number of products in a sum
   */
  void addProducts(
      double[] rows,
      int rowsAt,
      int rowCount,
      int depth,
      double[] panel,
      int panelAt,
      double[] c,
      int cAt,
      int cStride);
}
