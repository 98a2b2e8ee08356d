package io.bellwether.benchmarks;

import io.bellwether.algorithms.bpr.BprHyperparameters;
import io.bellwether.algorithms.bpr.BprModel;
import io.bellwether.algorithms.bpr.BprTrainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seconds an epoch of BPR, every interaction visited once; the start of a training is shared out
 * over its ten epochs.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class BprBenchmark {

  private static final int EPOCHS = 10;

  @Param({"64"})
  public int factors;

  @Benchmark
  @OperationsPerInvocation(EPOCHS)
  public BprModel epoch(MarketState market) {
    BprHyperparameters parameters =
        new BprHyperparameters(
            factors,
            EPOCHS,
            0.05f,
            0.02f,
            BprHyperparameters.Negatives.UNIFORM,
            Optional.empty(),
            1);
    return new BprTrainer(parameters)
        .fit(TrainingInteractions.undated(market.train()), TrainingListener.silent());
  }
}
