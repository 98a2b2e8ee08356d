package io.bellwether.benchmarks;

import io.bellwether.algorithms.ease.EaseHyperparameters;
import io.bellwether.algorithms.ease.EaseTrainer;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Seconds to fit EASE over the 10,000 most bought securities. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Benchmark)
public class EaseBenchmark {

  @Benchmark
  public Model fit(MarketState market) {
    return new EaseTrainer(EaseHyperparameters.defaults())
        .fit(TrainingInteractions.undated(market.train()), TrainingListener.silent());
  }
}
