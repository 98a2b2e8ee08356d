package io.bellwether.benchmarks.study;

import io.bellwether.algorithms.experiment.EvaluationReport;
import io.bellwether.algorithms.experiment.ModelReport;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.markets.oracle.ListingFigure;
import io.bellwether.markets.oracle.OracleFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints, as Markdown, what models with features make of markets whose causes are known. */
public final class Study {

  private Study() {}

  public static void main(String[] words) {
    StudyOptions options;
    try {
      options = StudyOptions.of(words);
    } catch (RuntimeException e) {
      System.err.printf("%s%n%s", e.getMessage(), StudyOptions.USAGE);
      System.exit(2);
      return;
    }
    if (options.listings()) {
      listings(options);
    } else {
      models(options);
    }
  }

  private static void models(StudyOptions options) {
    Map<String, List<double[]>> precisions = new LinkedHashMap<>();
    for (long seed : options.seeds()) {
      StudyMarket market = new StudyMarket(options.plan(seed), options.securities());
      System.out.printf("%nSeed %d%n%n", seed);
      List<OracleFigure> cold = market.oracleWithoutHistory(StudyRun.COLD_EVERY);
      for (OracleFigure figure : market.oracle()) {
        add(precisions, "oracle: " + figure.knows(), figure.precision(), of(figure.knows(), cold));
      }
      System.out.printf(
          "%d investors without history buy something%n%n", cold.getFirst().investors());
      StudyRun run = new StudyRun(market);
      EvaluationReport report = run.models(seed, two -> Importances.print(two));
      requireSame(cold.getFirst().investors(), report);
      print(report, precisions);
      if (options.ablations()) {
        print(run.ablations(seed), precisions);
      }
    }
    System.out.println(Summary.of(precisions));
  }

  /** The oracle and the models are asked about the same investors without history. */
  private static void requireSame(int oracle, EvaluationReport report) {
    int models = report.models().getFirst().coldInvestors().investorCount();
    if (models != oracle) {
      throw new IllegalStateException(
          "models are judged by %d investors without history but the oracle by %d"
              .formatted(models, oracle));
    }
  }

  private static void listings(StudyOptions options) {
    ListingSummary summary = new ListingSummary();
    for (long seed : options.seeds()) {
      StudyMarket market = new StudyMarket(options.plan(seed), options.securities());
      System.out.printf("%nSeed %d%n", seed);
      List<ListingFigure> oracle = market.newListingsOracle();
      NewListings listings = new NewListings(market, Compute.standard());
      summary.add(listings.tallies(Compute.standard()), oracle);
    }
    summary.print();
  }

  private static void print(EvaluationReport report, Map<String, List<double[]>> precisions) {
    System.out.println("| model | precision@5 | without history | fit s | rank s |");
    System.out.println("|---|---|---|---|---|");
    for (ModelReport model : report.models()) {
      double warm = model.newPurchases().metrics().getFirst().value();
      double cold =
          model.coldInvestors().metrics().isEmpty()
              ? Double.NaN
              : model.coldInvestors().metrics().getFirst().value();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.4f | %.4f | %.1f | %.1f |%n",
          model.name(),
          warm,
          cold,
          model.fitSeconds(),
          model.rankSeconds());
      add(precisions, model.name(), warm, cold);
    }
  }

  /** What the same knowledge foresees of those without history; NaN where it is of no use there. */
  private static double of(String knows, List<OracleFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.knows().equals(knows))
        .mapToDouble(OracleFigure::precision)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void add(
      Map<String, List<double[]>> precisions, String name, double warm, double cold) {
    precisions.computeIfAbsent(name, _ -> new ArrayList<>()).add(new double[] {warm, cold});
  }
}
