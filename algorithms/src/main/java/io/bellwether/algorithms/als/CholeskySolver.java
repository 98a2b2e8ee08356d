package io.bellwether.algorithms.als;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.Cholesky;

/** The exact solution, by {@link Cholesky}. */
final class CholeskySolver implements RowSolver {

  private final int n;
  private final Cholesky cholesky;
  private final float[] a;
  private final float[] b;

  CholeskySolver(Kernels kernels, int n) {
    this.n = n;
    this.cholesky = new Cholesky(kernels, n);
    this.a = new float[n * n];
    this.b = new float[n];
  }

  @Override
  public void solve(NormalEquations equations, float[] x, int xAt) {
    equations.formInto(a, b);
    cholesky.solve(a, b, x, xAt);
  }

  /**
   * Replaces right-hand sides, the columns of n rows, by the solutions for them, {@code A^-1 X}
   * with the A that was solved last.
   *
   * @param width of a row, a multiple of {@value Kernels#LANES}
   */
  void solveAgain(float[] x, int width) {
    cholesky.solveFactorised(a, x, width);
  }
}
