package io.bellwether.benchmarks;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import io.bellwether.nearest.GraphSettings;
import io.bellwether.nearest.NearestGraph;
import io.bellwether.nearest.Recall;
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
 * The 50 nearest clients by 31 features and L2 through a graph, on one thread. Building the graph
 * of a million takes minutes ({@code -p clients=1000000}); its time and recall are printed.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // the harness sets parameters and calls build first
public class NearestGraphBenchmark {

  private static final NearestQuery QUERY = new NearestQuery(new Measure.L2(), 50);
  private static final int SAMPLE = 500;
  private static final int STEP = 7919;

  @Param("100000")
  public int clients;

  @Param("100")
  public int effort;

  private NearestGraph graph;
  private int next;

  @Setup(Level.Trial)
  public void build() {
    FeatureRows rows =
        FeatureRows.of(ClientMatrix.drawn(clients, 1), clients, ClientMatrix.FEATURE_COUNT);
    float[] weights = new float[ClientMatrix.FEATURE_COUNT];
    Arrays.fill(weights, 1f);
    NearestRows exact = NearestRows.of(rows, Extents.box(rows), weights, Kernels.chosen());
    ForkJoinPool pool = ForkJoinPool.commonPool();
    long start = System.nanoTime();
    graph =
        NearestGraph.build(
                exact.rows(),
                QUERY.measure(),
                GraphSettings.DEFAULT,
                pool,
                TrainingListener.silent())
            .withSearchEffort(effort);
    double seconds = (System.nanoTime() - start) / 1e9;
    double recall = Recall.of(graph, exact, QUERY, SAMPLE, 1, pool);
    System.out.printf("built in %.0f s, recall %.4f%n", seconds, recall);
  }

  @Benchmark
  public List<Near> nearest() {
    next = (next + STEP) % clients;
    return graph.nearest(next, QUERY);
  }
}
