package io.bellwether.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What this machine can do at this moment, so that figures measured beside it can be compared:
 * {@code benchmarks/run calibration}.
 *
 * <p>One thread. A product of two 1024 x 1024 float matrices in plain loops, and a copy of 256 MiB.
 * Each is the median of nine runs after three that do not count.
 */
public final class Calibration {

  static final int N = 1024;
  static final int COPY_BYTES = 256 << 20;

  private Calibration() {}

  public static void main(String[] arguments) {
    RandomGenerator random = new SplittableRandom(1);
    float[] a = floats(random, N * N);
    float[] b = floats(random, N * N);
    float[] c = new float[N * N];
    double productSeconds = median(() -> multiply(a, b, c));
    byte[] from = new byte[COPY_BYTES];
    byte[] to = new byte[COPY_BYTES];
    double copySeconds = median(() -> System.arraycopy(from, 0, to, 0, COPY_BYTES));
    System.out.printf(
        Locale.ROOT,
        "matrix product %.1f GFLOP/s, copy %.1f GB/s, %s, Java %s, %d processors%n",
        2e-9 * N * N * N / productSeconds,
        1e-9 * COPY_BYTES / copySeconds,
        c[N] + to[0] == 0 ? "nothing" : "one thread",
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors());
  }

  static float[] floats(RandomGenerator random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  /** c = a b, row by row, so that the inner loop runs along both rows and can be vectorised. */
  static void multiply(float[] a, float[] b, float[] c) {
    Arrays.fill(c, 0);
    for (int i = 0; i < N; i++) {
      for (int k = 0; k < N; k++) {
        float aik = a[i * N + k];
        for (int j = 0; j < N; j++) {
          c[i * N + j] += aik * b[k * N + j];
        }
      }
    }
  }

  private static double median(Runnable work) {
    double[] seconds = new double[9];
    for (int run = -3; run < seconds.length; run++) {
      long start = System.nanoTime();
      work.run();
      if (run >= 0) {
        seconds[run] = (System.nanoTime() - start) * 1e-9;
      }
    }
    Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }
}
