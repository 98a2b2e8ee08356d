package io.bellwether.benchmarks;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestLists;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The exact 50 nearest clients by 31 features, by each measure: one of 30,000 on one thread, one of
 * a million on all cores, all of 30,000 on all cores; and what it costs to change the weights.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SimilarClientsBenchmark {

  private static final int LIMIT = 50;

  /** A step to the next client asked about, prime so that the caches do not know it. */
  private static final int STEP = 7919;

  /** A measure, chosen by {@code -p by=L1}. */
  public enum By {
    COSINE(new Measure.Cosine()),
    L1(new Measure.L1()),
    L2(new Measure.L2()),
    BLEND(new Measure.Blend(1, 1, 1));

    private final Measure measure;

    By(Measure measure) {
      this.measure = measure;
    }
  }

  /** Clients, indexed, and the one asked about. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // the harness sets parameters and calls index first
  public abstract static class Indexed {

    private final int clientCount;
    private float[] weights;
    private NearestRows clients;
    private int next;

    Indexed(int clientCount) {
      this.clientCount = clientCount;
    }

    @Setup(Level.Trial)
    public void index() {
      FeatureRows rows =
          FeatureRows.of(
              ClientMatrix.drawn(clientCount, 1), clientCount, ClientMatrix.FEATURE_COUNT);
      weights = new float[ClientMatrix.FEATURE_COUNT];
      Arrays.fill(weights, 1f);
      clients = NearestRows.of(rows, Extents.box(rows), weights, Kernels.chosen());
    }

    NearestRows clients() {
      return clients;
    }

    float[] weights() {
      return weights;
    }

    int next() {
      next = (next + STEP) % clientCount;
      return next;
    }
  }

  /** As many clients as in the published system. */
  public static class Thirty extends Indexed {

    public Thirty() {
      super(30_000);
    }
  }

  /** A large bank's. */
  public static class Million extends Indexed {

    public Million() {
      super(1_000_000);
    }
  }

  /** The measure. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // the harness sets the parameter
  public static class Asked {

    @Param public By by;

    NearestQuery query() {
      return new NearestQuery(by.measure, LIMIT);
    }
  }

  @Benchmark
  public List<Near> oneAgainstAll(Thirty thirty, Asked asked) {
    return thirty.clients().nearest(thirty.next(), asked.query());
  }

  @Benchmark
  public List<Near> oneOfAMillion(Million million, Asked asked) {
    return million.clients().nearest(million.next(), asked.query(), ForkJoinPool.commonPool());
  }

  @Benchmark
  public NearestRows changeWeights(Thirty thirty) {
    return thirty.clients().withWeights(thirty.weights());
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 3)
  @Measurement(iterations = 7)
  public NearestLists allPairs(Thirty thirty, Asked asked) {
    return thirty
        .clients()
        .nearestOfAll(asked.query(), ForkJoinPool.commonPool(), TrainingListener.silent());
  }
}
