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
   * Replaces a right-hand side of length n by the solution for it, {@code A^-1 x}, with the A that
   * was solved last.
   */
  void solveAgain(float[] x) {
    System.arraycopy(x, 0, b, 0, n);
    cholesky.solveFactorised(a, b, x, 0);
  }
}
