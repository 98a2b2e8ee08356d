package io.bellwether.benchmarks;

import io.bellwether.algorithms.als.AlsHyperparameters;
import io.bellwether.algorithms.als.AlsModel;
import io.bellwether.algorithms.als.AlsSolver;
import io.bellwether.algorithms.als.AlsTrainer;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * The best ten securities for every investor of the market, without those of the history, on all
 * cores. The row {@code investors} is investors a second.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class TopTenBenchmark {

  private static final int LIMIT = 10;
  private static final AlsHyperparameters ALS_64 =
      new AlsHyperparameters(
          64, 5, 0.045f, 1f, 0.5f, new AlsSolver.ConjugateGradient(3), Optional.empty(), 1);

  /** The model that ranks, chosen by {@code -p model=popularity}. */
  public enum Kind {
    POPULARITY,
    ITEM_COSINE,
    /** ALS of 64 factors, each history solved for. */
    ALS,
    /** ALS of 64 factors, from the investors' factors as the training left them. */
    ALS_TRAINED
  }

  /** A model learned from the market. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // the harness sets the parameter and calls fit first
  public static class Learned {

    @Param public Kind model;

    private Model fitted;

    @Setup(Level.Trial)
    public void fit(MarketState market) {
      CsrMatrix train = market.train();
      fitted =
          switch (model) {
            case POPULARITY -> PopularityTrainer.fit(train);
            case ITEM_COSINE ->
                new ItemNeighboursTrainer(
                        new ItemNeighboursHyperparameters(20, new Similarity.Cosine(0)))
                    .fit(TrainingInteractions.undated(train), TrainingListener.silent());
            case ALS, ALS_TRAINED ->
                new AlsTrainer(ALS_64)
                    .fit(TrainingInteractions.undated(train), TrainingListener.silent());
          };
    }
  }

  /** Investors ranked for, which the harness divides by the time. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Ranked {
    public long investors;
  }

  @Benchmark
  public RankedLists recommendAll(MarketState market, Learned learned, Ranked ranked) {
    ranked.investors += market.train().rowCount();
    ForkJoinPool pool = ForkJoinPool.commonPool();
    return learned.model == Kind.ALS_TRAINED
        ? ((AlsModel) learned.fitted)
            .recommendTrained(market.train(), LIMIT, Repeats.EXCLUDED, pool)
        : learned.fitted.recommendAll(market.train(), LIMIT, Repeats.EXCLUDED, pool);
  }
}
