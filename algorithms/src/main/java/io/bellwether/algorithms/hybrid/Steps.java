package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.kernels.Kernels;

/**
 * What an optimiser does with slopes. Rows lie in flat arrays; a row's state, its squares and with
 * Adadelta its updates, lies in arrays of its own at a place of its own.
 */
sealed interface Steps permits AdagradSteps, AdadeltaSteps {

  static Steps of(HybridHyperparameters hyperparameters, Kernels kernels) {
    return switch (hyperparameters.optimiser()) {
      case ADAGRAD -> new AdagradSteps(hyperparameters.learningRate(), kernels);
      case ADADELTA -> new AdadeltaSteps(kernels);
    };
  }

  /** Zero rows of n floats with their state. */
  Rows rows(int count, int n);

  /** One step of a row against the slope {@code g d}. */
  void step(float g, float[] d, int dAt, float[] x, int xAt, Rows state, int stateAt);

  /**
   * One step of a row of its own against slopes summed over a batch.
   *
   * @param sums the slopes, n
   * @param squares the sum of their squares, n
   */
  void batchStep(float[] sums, float[] squares, Rows rows, int at);

  /** Draws a row towards 0 by {@code x / (1 + amount rate)}, each coordinate at its own rate. */
  void shrink(float amount, float[] x, int xAt, Rows state, int stateAt);

  /** Arrays of one shape, rows x n; a row may be stepped in a copy of its values. */
  final class Rows {

    final int n;
    final float[] values;
    final float[] squares;

    /** Empty for Adagrad. */
    final float[] updates;

    Rows(int n, float[] values, float[] squares, float[] updates) {
      this.n = n;
      this.values = values;
      this.squares = squares;
      this.updates = updates;
    }

    /** Whether the squares of values are numbers, and what the optimiser remembers. */
    boolean areFinite() {
      float sum = 0;
      for (int at = 0; at < values.length; at++) {
        // anything not finite times 0 is NaN, and stays so in a sum
        sum += values[at] * values[at] * 0f + squares[at] * 0f;
      }
      return sum == 0;
    }
  }
}
