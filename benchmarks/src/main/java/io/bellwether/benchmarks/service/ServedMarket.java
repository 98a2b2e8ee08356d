package io.bellwether.benchmarks.service;

import io.bellwether.algorithms.als.AlsHyperparameters;
import io.bellwether.algorithms.als.AlsModel;
import io.bellwether.algorithms.als.AlsSolver;
import io.bellwether.algorithms.als.AlsTrainer;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.models.Models;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A snapshot of a large firm: ALS over purchases that follow 40 groups of taste. How good its
 * answers are does not matter here, only how long they take.
 */
final class ServedMarket {

  private static final int GROUPS = 40;
  private static final int FEWEST = 5;
  private static final int MOST = 20;
  private static final int FEATURES = 31;
  private static final int ITERATIONS = 3;

  private final ServiceOptions options;
  private final CsrMatrix purchases;
  private final AlsModel als;

  ServedMarket(ServiceOptions options) {
    this.options = options;
    this.purchases = purchases(options, new SplittableRandom(1));
    AlsHyperparameters parameters =
        new AlsHyperparameters(
            options.factors(),
            ITERATIONS,
            0.045f,
            1f,
            0.5f,
            new AlsSolver.ConjugateGradient(3),
            Optional.empty(),
            1);
    this.als =
        new AlsTrainer(parameters)
            .fit(TrainingInteractions.undated(purchases), TrainingListener.silent());
  }

  static String investor(int row) {
    return "investor-%07d".formatted(row);
  }

  static String security(int index) {
    return "XNAS:S%05d".formatted(index);
  }

  /** The same market under another id. */
  Snapshot snapshot(long seed) {
    TreeMap<String, String> configuration = new TreeMap<>(Map.of("model", "als"));
    TreeMap<String, Long> offsets = new TreeMap<>();
    List<String> securities =
        IntStream.range(0, options.securities()).mapToObj(ServedMarket::security).toList();
    List<String> tickers = securities.stream().map(id -> id.substring(5)).toList();
    return new Snapshot(
        new SnapshotManifest(
            SnapshotManifest.FORMAT_VERSION,
            SnapshotManifest.idOf("equities", offsets, configuration, seed),
            "equities",
            null,
            offsets,
            configuration,
            seed,
            als.name(),
            List.of(),
            new TreeMap<>()),
        new SecurityTable(
            securities,
            tickers,
            tickers.stream().map(ticker -> ticker + " Corporation").toList(),
            IntStream.range(0, options.securities())
                .mapToObj(index -> "Sector " + index % GROUPS)
                .toList()),
        InvestorTable.of(
            IntStream.range(0, options.investors()).mapToObj(ServedMarket::investor).toList()),
        purchases,
        Models.of(PopularityTrainer.fit(purchases), als),
        features(options.investors()),
        null);
  }

  private static ClientFeatures features(int investors) {
    float[] rows = new float[Math.multiplyExact(investors, FEATURES)];
    SplittableRandom random = new SplittableRandom(2);
    for (int at = 0; at < rows.length; at++) {
      rows[at] = (float) random.nextDouble();
    }
    return new ClientFeatures(
        IntStream.range(0, FEATURES).mapToObj(feature -> "feature-" + feature).toList(),
        rows,
        investors);
  }

  private static CsrMatrix purchases(ServiceOptions options, SplittableRandom random) {
    int most = Math.multiplyExact(options.investors(), MOST);
    int[] rows = new int[most];
    int[] columns = new int[most];
    int size = 0;
    for (int investor = 0; investor < options.investors(); investor++) {
      int group = random.nextInt(GROUPS);
      int count = random.nextInt(FEWEST, MOST + 1);
      for (int purchase = 0; purchase < count; purchase++) {
        rows[size] = investor;
        columns[size++] = security(options.securities(), group, random);
      }
    }
    float[] ones = new float[size];
    java.util.Arrays.fill(ones, 1);
    return CsrMatrix.fromTriples(
        options.investors(),
        options.securities(),
        java.util.Arrays.copyOf(rows, size),
        java.util.Arrays.copyOf(columns, size),
        ones);
  }

  /** Most are of the investor's group, and in either case some are bought far more than others. */
  private static int security(int securities, int group, SplittableRandom random) {
    double skewed = Math.pow(random.nextDouble(), 3);
    int perGroup = securities / GROUPS;
    return random.nextInt(4) > 0
        ? (int) (skewed * perGroup) * GROUPS + group
        : (int) (skewed * securities);
  }
}
