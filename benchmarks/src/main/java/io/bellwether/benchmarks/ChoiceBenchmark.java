package io.bellwether.benchmarks;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
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

/** Seconds an epoch of the mixed logit, without features. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Benchmark)
public class ChoiceBenchmark {

  private static final int EPOCHS = 2;

  @Benchmark
  @OperationsPerInvocation(EPOCHS)
  public ChoiceModel epoch(MarketState market) {
    ChoiceHyperparameters settings =
        new ChoiceHyperparameters(16, EPOCHS, 1_000, 800, 1_500, 0.5f, 0.5f, 1f, 0.05f, 0.3f, 42);
    return new ChoiceTrainer(settings)
        .fit(
            TrainingInteractions.undated(market.train()),
            SideFeatures.none(market.train().rowCount(), market.train().columnCount()),
            TrainingListener.silent());
  }
}
