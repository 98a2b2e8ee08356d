package io.bellwether.benchmarks;

import io.bellwether.algorithms.als.AlsHyperparameters;
import io.bellwether.algorithms.als.AlsModel;
import io.bellwether.algorithms.als.AlsSolver;
import io.bellwether.algorithms.als.AlsTrainer;
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
 * Seconds an iteration of ALS, both sides solved; the transpose and the start of a training are
 * shared out over its ten iterations.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class AlsBenchmark {

  private static final int ITERATIONS = 10;

  @Param({"64", "128"})
  public int factors;

  @Benchmark
  @OperationsPerInvocation(ITERATIONS)
  public AlsModel iteration(MarketState market) {
    AlsHyperparameters parameters =
        new AlsHyperparameters(
            factors,
            ITERATIONS,
            0.045f,
            1f,
            0.5f,
            new AlsSolver.ConjugateGradient(3),
            Optional.empty(),
            1);
    return new AlsTrainer(parameters)
        .fit(TrainingInteractions.undated(market.train()), TrainingListener.silent());
  }
}
