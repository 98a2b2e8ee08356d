package io.bellwether.benchmarks;

import com.microsoft.ml.lightgbm.PredictionType;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.lambda.ListMeasure;
import io.bellwether.ranking.lambda.RankerHyperparameters;
import io.bellwether.ranking.lambda.RankerTrainer;
import io.bellwether.ranking.lambda.RankingSet;
import io.bellwether.ranking.trees.TreeEnsemble;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the learned order of one question takes: 300 candidates of 60 features, a tenth of a third
 * of them missing, about 100 trees. One thread; the 99th percentile is what counts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // the harness sets the parameter and calls learn first
public class TreeEnsembleBenchmark {

  private static final int FEATURES = 60;
  private static final int CANDIDATES = 300;
  private static final int TREES = 100;
  private static final int GROUPS = 200;
  private static final int GROUP = 100;

  /** Leaves of a tree. */
  @Param({"31", "63"})
  public int leaves;

  private TreeEnsemble trees;
  private LGBMBooster booster;
  private float[] candidates;
  private float[][] apart;
  private final double[] scores = new double[CANDIDATES];
  private final double[] contributions = new double[FEATURES];

  @Setup(Level.Trial)
  public void learn() throws LGBMException {
    // patience as long as the training: all of them are fitted, and nearly all are kept
    RankerHyperparameters hyperparameters =
        new RankerHyperparameters(
            TREES, leaves, 0.05f, 20, 1, 0.8f, 0.8f, 10, ListMeasure.NDCG, 5, TREES, 0.2f, 1);
    trees = RankerTrainer.fit(questions(), hyperparameters, 1, TrainingListener.silent()).trees();
    booster = LGBMBooster.loadModelFromString(trees.text());
    candidates = rows(new SplittableRandom(2), CANDIDATES);
    apart = new float[CANDIDATES][];
    for (int row = 0; row < CANDIDATES; row++) {
      apart[row] = Arrays.copyOfRange(candidates, row * FEATURES, (row + 1) * FEATURES);
    }
    if (!Arrays.equals(together(), lightGbm())) {
      throw new IllegalStateException("scores are not those of LightGBM");
    }
  }

  @TearDown(Level.Trial)
  public void free() throws LGBMException {
    booster.close();
  }

  /** All candidates at once, by masks of leaves. */
  @Benchmark
  public double[] together() {
    trees.scoresInto(candidates, CANDIDATES, FEATURES, scores);
    return scores;
  }

  /** One candidate after the other, from the root to a leaf. */
  @Benchmark
  public double[] oneByOne() {
    for (int row = 0; row < CANDIDATES; row++) {
      scores[row] = trees.score(apart[row]);
    }
    return scores;
  }

  /** LightGBM's own, through lightgbm4j, which copies the rows. */
  @Benchmark
  public double[] lightGbm() throws LGBMException {
    return booster.predictForMat(
        candidates,
        CANDIDATES,
        FEATURES,
        true,
        PredictionType.C_API_PREDICT_RAW_SCORE,
        "num_threads=1");
  }

  /** What each feature added to the score of one candidate. */
  @Benchmark
  public double[] contributionsOfOne() {
    trees.contributionsInto(apart[0], contributions);
    return contributions;
  }

  private static RankingSet questions() {
    SplittableRandom random = new SplittableRandom(1);
    float[] rows = rows(random, GROUPS * GROUP);
    int[] labels = new int[GROUPS * GROUP];
    for (int row = 0; row < labels.length; row++) {
      double sum = random.nextGaussian();
      for (int feature = 0; feature < FEATURES; feature++) {
        float x = rows[row * FEATURES + feature];
        sum += Float.isNaN(x) ? 0.3 : StrictMath.sin(x * (feature % 7));
      }
      labels[row] = sum > 4 ? 1 : 0;
    }
    int[] sizes = new int[GROUPS];
    Arrays.fill(sizes, GROUP);
    List<String> names = IntStream.range(0, FEATURES).mapToObj(at -> "feature-" + at).toList();
    return new RankingSet(names, rows, labels, sizes, Optional.empty());
  }

  private static float[] rows(SplittableRandom random, int count) {
    float[] rows = new float[count * FEATURES];
    for (int at = 0; at < rows.length; at++) {
      boolean missing = at % 3 == 0 && random.nextInt(10) == 0;
      rows[at] = missing ? Float.NaN : (float) random.nextGaussian();
    }
    return rows;
  }
}
