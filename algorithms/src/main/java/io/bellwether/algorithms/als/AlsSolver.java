package io.bellwether.algorithms.als;

import io.bellwether.algorithms.model.Bounds;

/** How the normal equations of one row are solved. */
public sealed interface AlsSolver {

  /**
   * A few conjugate-gradient steps from where the row stood: the matrix is never formed, a step
   * costs the length of the row times the factors.
   *
   * @param steps 1 to 100; three are enough, since the next iteration goes on from there
   * @see "Takacs, Pilaszy, Tikk: Applications of the Conjugate Gradient Method for Implicit
   *     Feedback Collaborative Filtering, RecSys 2011"
   */
  record ConjugateGradient(int steps) implements AlsSolver {
    public ConjugateGradient {
      Bounds.within("steps", steps, 1, 100);
    }
  }

  /** The exact solution: forms the matrix and factorises it, at the cost of factors squared. */
  record Cholesky() implements AlsSolver {}
}
