package io.bellwether.benchmarks;

import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seconds to find the 20 nearest neighbours of every security, weighting and transpose included.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 7)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // the harness sets the parameter
public class NeighboursBenchmark {

  private static final int NEIGHBOURS = 20;

  /** The similarity, chosen by {@code -p similarity=TF_IDF}. */
  public enum Kind {
    CO_OCCURRENCE,
    COSINE,
    TF_IDF,
    BM25
  }

  @Param public Kind similarity;

  @Benchmark
  public ItemNeighboursModel fit(MarketState market) {
    return new ItemNeighboursTrainer(new ItemNeighboursHyperparameters(NEIGHBOURS, chosen()))
        .fit(TrainingInteractions.undated(market.train()), TrainingListener.silent());
  }

  private Similarity chosen() {
    return switch (similarity) {
      case CO_OCCURRENCE -> new Similarity.CoOccurrence();
      case COSINE -> new Similarity.Cosine(0);
      case TF_IDF -> new Similarity.TfIdf();
      case BM25 -> new Similarity.Bm25Product(Bm25.defaults());
    };
  }
}
