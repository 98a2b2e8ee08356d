package io.bellwether.benchmarks;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.hybrid.HybridModel;
import io.bellwether.algorithms.hybrid.HybridTrainer;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seconds an epoch of hybrid WARP, every interaction visited once; the start of a training is
 * shared out over its five epochs. Features say nothing: they are drawn, 9 of an investor and 20 of
 * a security, each one of its own ten columns.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // the harness sets the parameters and calls draw first
public class HybridBenchmark {

  private static final int EPOCHS = 5;
  private static final int LEVELS = 10;

  @Param({"30"})
  public int components;

  @Param({"false", "true"})
  public boolean features;

  private SideFeatures side;

  @Setup(Level.Trial)
  public void draw(MarketState market) {
    int investorCount = market.train().rowCount();
    int securityCount = market.train().columnCount();
    side =
        features
            ? new SideFeatures(oneHot(investorCount, 9, 1), oneHot(securityCount, 20, 2))
            : SideFeatures.none(investorCount, securityCount);
  }

  @Benchmark
  @OperationsPerInvocation(EPOCHS)
  public HybridModel epoch(MarketState market) {
    HybridHyperparameters parameters =
        new HybridHyperparameters(
            components,
            HybridHyperparameters.Loss.WARP,
            HybridHyperparameters.Optimiser.ADAGRAD,
            0.05f,
            EPOCHS,
            10,
            1,
            1,
            0f,
            0f,
            true,
            true,
            false,
            1);
    return new HybridTrainer(parameters)
        .fit(TrainingInteractions.undated(market.train()), side, TrainingListener.silent());
  }

  private static CsrMatrix oneHot(int rowCount, int featureCount, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] starts = new int[rowCount + 1];
    int[] columns = new int[rowCount * featureCount];
    float[] ones = new float[columns.length];
    Arrays.fill(ones, 1f);
    for (int row = 0; row < rowCount; row++) {
      for (int feature = 0; feature < featureCount; feature++) {
        columns[starts[row] + feature] = feature * LEVELS + random.nextInt(LEVELS);
      }
      starts[row + 1] = starts[row] + featureCount;
    }
    return CsrMatrix.of(rowCount, featureCount * LEVELS, starts, columns, ones);
  }
}
