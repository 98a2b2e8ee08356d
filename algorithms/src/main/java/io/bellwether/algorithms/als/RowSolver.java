package io.bellwether.algorithms.als;

import io.bellwether.algorithms.kernels.Kernels;

/** Solves the normal equations of one row after another. Not for use by several threads. */
sealed interface RowSolver permits ConjugateGradientSolver, CholeskySolver {

  /**
   * Improves or replaces x, which stands where the row's solution goes.
   *
   * @param x holds the row's factors from {@code xAt} on
   */
  void solve(NormalEquations equations, float[] x, int xAt);

  static RowSolver of(AlsSolver solver, Kernels kernels, int n) {
    return switch (solver) {
      case AlsSolver.ConjugateGradient gradient ->
          new ConjugateGradientSolver(kernels, n, gradient.steps());
      case AlsSolver.Cholesky _ -> new CholeskySolver(kernels, n);
    };
  }
}
