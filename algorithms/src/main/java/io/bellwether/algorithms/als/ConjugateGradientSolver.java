package io.bellwether.algorithms.als;

import io.bellwether.algorithms.kernels.Kernels;

/**
 * Conjugate gradients from where x stands, with r the residual, d the direction:
 *
 * <pre>
 * step = r.r / d.Ad,  x += step d,  r' = r - step Ad,  d' = r' + (r'.r' / r.r) d
 * </pre>
 *
 * @see "Hestenes, Stiefel: Methods of Conjugate Gradients for Solving Linear Systems, Journal of
 *     Research of the National Bureau of Standards 49(6), 1952, equation 3:1"
 */
final class ConjugateGradientSolver implements RowSolver {

  /** Where the squared residual is this small, float32 has no more to give. */
  private static final float CONVERGED = 1e-20f;

  private final Kernels kernels;
  private final int steps;
  private final float[] residual;
  private final float[] direction;
  private final float[] product;

  ConjugateGradientSolver(Kernels kernels, int n, int steps) {
    this.kernels = kernels;
    this.steps = steps;
    this.residual = new float[n];
    this.direction = new float[n];
    this.product = new float[n];
  }

  @Override
  public void solve(NormalEquations equations, float[] x, int xAt) {
    int n = equations.n();
    equations.gather();
    equations.residual(x, xAt, residual);
    System.arraycopy(residual, 0, direction, 0, n);
    float squared = kernels.dot(residual, 0, residual, 0, n);
    // written so that NaN goes on into x, where the trainer finds it
    for (int step = 0; step < steps && !(squared <= CONVERGED); step++) {
      equations.multiply(direction, 0, product);
      float length = squared / kernels.dot(direction, 0, product, 0, n);
      kernels.add(length, direction, 0, x, xAt, n);
      kernels.add(-length, product, 0, residual, 0, n);
      float next = kernels.dot(residual, 0, residual, 0, n);
      kernels.scaleAndAdd(next / squared, residual, 0, direction, 0, n);
      squared = next;
    }
  }
}
