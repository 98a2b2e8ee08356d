package io.bellwether.benchmarks;

import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemCosineHyperparameters;
import io.bellwether.algorithms.neighbours.ItemCosineTrainer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Seconds to find the 20 nearest neighbours of every security. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class NeighboursBenchmark {

  private static final ItemCosineHyperparameters TWENTY = new ItemCosineHyperparameters(20, 0f);

  @Benchmark
  public Model cosine(MarketState market) {
    return new ItemCosineTrainer(TWENTY).fit(market.train(), TrainingListener.silent());
  }
}
