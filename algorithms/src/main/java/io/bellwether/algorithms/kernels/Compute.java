package io.bellwether.algorithms.kernels;

import java.util.concurrent.ForkJoinPool;

/**
 * What a training runs on. Neither part changes a bit of the result.
 *
 * @param kernels the inner loops
 * @param pool the threads
 */
public record Compute(Kernels kernels, ForkJoinPool pool) {

  /** The kernels chosen at start, on the common pool: as many threads as cores. */
  public static Compute standard() {
    return new Compute(Kernels.chosen(), ForkJoinPool.commonPool());
  }
}
