package io.bellwether.benchmarks;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one thread of this machine can do at this moment. An operation is one floating-point
 * operation or one byte, so operations a nanosecond are GFLOP/s or GB/s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalibrationBenchmark {

  private static final int FACTORS = 64;
  private static final int PANELS = 64;
  private static final int INVESTORS = 256;

  private final SplittableRandom random = new SplittableRandom(1);
  private final float[] a = Calibration.floats(random, Calibration.N * Calibration.N);
  private final float[] b = Calibration.floats(random, Calibration.N * Calibration.N);
  private final float[] c = new float[Calibration.N * Calibration.N];
  private final byte[] from = new byte[Calibration.COPY_BYTES];
  private final byte[] to = new byte[Calibration.COPY_BYTES];
  private final Kernels kernels = Kernels.chosen();
  private final float[] queries = Calibration.floats(random, INVESTORS * FACTORS);
  private final float[] panels = Calibration.floats(random, PANELS * Kernels.PANEL * FACTORS);
  private final float[] products = new float[Kernels.QUERIES * PANELS * Kernels.PANEL];

  /** The plain loops of {@link Calibration}. */
  @Benchmark
  @OperationsPerInvocation(Integer.MAX_VALUE) // 2 x 1024^3 is one more than that
  public float[] plainProduct() {
    Calibration.multiply(a, b, c);
    return c;
  }

  @Benchmark
  @OperationsPerInvocation(Calibration.COPY_BYTES)
  public byte[] copy() {
    System.arraycopy(from, 0, to, 0, Calibration.COPY_BYTES);
    return to;
  }

  /** Scores of 256 investors for 1536 securities, 64 factors. */
  @Benchmark
  @OperationsPerInvocation(2 * INVESTORS * PANELS * Kernels.PANEL * FACTORS)
  public float[] panelProducts() {
    for (int investor = 0; investor < INVESTORS; investor += Kernels.QUERIES) {
      for (int panel = 0; panel < PANELS; panel++) {
        kernels.panelProducts(
            queries,
            investor * FACTORS,
            FACTORS,
            panels,
            panel * Kernels.PANEL * FACTORS,
            products,
            panel * Kernels.PANEL,
            PANELS * Kernels.PANEL);
      }
    }
    return products;
  }
}
