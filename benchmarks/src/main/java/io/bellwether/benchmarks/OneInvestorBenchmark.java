package io.bellwether.benchmarks;

import io.bellwether.algorithms.factors.SecurityFactors;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.selection.TopK;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds to find the best of all securities for one investor, from 64 factors, normally
 * distributed, on one thread: through {@link SecurityFactors}, and from all exact scores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // the harness sets the parameters and calls draw first
public class OneInvestorBenchmark {

  private static final int FACTORS = 64;
  private static final int INVESTORS = 64;

  /** Securities whose scores are looked at together. */
  private static final int GROUP = 64 * Kernels.PANEL;

  @Param({"20000", "100000"})
  public int securities;

  @Param({"10", "50"})
  public int limit;

  private final Kernels kernels = Kernels.chosen();
  private final float[][] queries = new float[INVESTORS][];
  private final float[] scores = new float[GROUP];
  private SecurityFactors factors;
  private float[] panels;
  private int asked;

  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    for (int investor = 0; investor < INVESTORS; investor++) {
      queries[investor] = normal(FACTORS, random);
    }
    factors =
        new SecurityFactors(normal(securities * FACTORS, random), securities, FACTORS, kernels);
    // the scores of other panels differ, the time to find the best of them does not
    panels = normal(Math.ceilDiv(securities, Kernels.PANEL) * Kernels.PANEL * FACTORS, random);
  }

  private static float[] normal(int count, SplittableRandom random) {
    float[] drawn = new float[count];
    for (int at = 0; at < count; at++) {
      drawn[at] = (float) random.nextGaussian();
    }
    return drawn;
  }

  @Benchmark
  public List<Scored> best() {
    return factors.best(nextQuery(), limit, security -> false);
  }

  @Benchmark
  public List<Scored> bestOfAllScores() {
    float[] query = nextQuery();
    TopK kept = new TopK(limit, securities);
    for (int start = 0; start < securities; start += GROUP) {
      int count = Math.min(GROUP, securities - start);
      for (int at = 0; at < count; at += Kernels.PANEL) {
        kernels.panelProducts(query, 0, FACTORS, panels, (start + at) * FACTORS, scores, at);
      }
      int at = kernels.firstAbove(kept.floor(), scores, 0, count);
      while (at < count) {
        kept.offer(start + at, scores[at]);
        at = kernels.firstAbove(kept.floor(), scores, at + 1, count);
      }
    }
    return kept.drain(Scored::new);
  }

  private float[] nextQuery() {
    return queries[asked++ % INVESTORS];
  }
}
