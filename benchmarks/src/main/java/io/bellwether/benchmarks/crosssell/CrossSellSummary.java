package io.bellwether.benchmarks.crosssell;

import io.bellwether.benchmarks.study.Interval;
import io.bellwether.markets.oracle.OracleFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers what several markets showed and writes it as Markdown. */
final class CrossSellSummary {

  static final String OFFERS = "offers";
  static final String OFFERS_BY_FEATURES = "offers, neighbours by features alone";
  static final String OFFERS_BY_HOLDINGS = "offers, neighbours by holdings alone";

  private static final long BOOTSTRAP_SEED = 42;

  private final List<Map<String, double[]>> shares = new ArrayList<>();
  private final List<Map<String, OracleFigure>> oracles = new ArrayList<>();
  private final Map<String, List<GainsChart>> charts = new LinkedHashMap<>();

  /**
   * @param ofClients by name, a precision for each client
   * @param oracle of the same clients, or of some of them, by what it knows
   */
  void add(Map<String, double[]> ofClients, Map<String, OracleFigure> oracle) {
    shares.add(ofClients);
    oracles.add(oracle);
  }

  void addCharts(Map<String, GainsChart> ofMarket) {
    ofMarket.forEach(
        (name, chart) -> charts.computeIfAbsent(name, _ -> new ArrayList<>()).add(chart));
  }

  /** The market that was added last. */
  String last() {
    return table(List.of(shares.getLast()), List.of(oracles.getLast()));
  }

  /** All markets. */
  String text() {
    StringBuilder text = new StringBuilder("\nAll seeds\n\n").append(table(shares, oracles));
    charts.forEach(
        (name, ofName) -> {
          Interval top = Interval.of(ofName.stream().map(GainsChart::topLift).toList());
          text.append("\nCampaigns by ")
              .append(name)
              .append(": lift of the top tenth ")
              .append(top.text("%.2f", ""))
              .append("; chart of the first seed\n\n")
              .append(ofName.getFirst().text());
        });
    return text.toString();
  }

  private static String table(
      List<Map<String, double[]>> shares, List<Map<String, OracleFigure>> oracles) {
    StringBuilder text =
        new StringBuilder(
            """
            | | precision@5 | times popularity, 95 %, clients drawn again | 95 %, over seeds |
            |---|---|---|---|
            """);
    List<double[]> popularity = of(shares, FewTrades.POPULARITY);
    for (String name : shares.getFirst().keySet()) {
      List<double[]> ofName = of(shares, name);
      RatioBootstrap ratio = RatioBootstrap.of(ofName, popularity, BOOTSTRAP_SEED);
      Interval seeds =
          Interval.of(
              IntStream.range(0, ofName.size())
                  .mapToObj(seed -> mean(ofName.get(seed)) / mean(popularity.get(seed)))
                  .toList());
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.4f | %.3f (%.3f to %.3f) | %s |%n",
              name,
              meanOfMeans(ofName),
              ratio.ratio(),
              ratio.low(),
              ratio.high(),
              seeds.text("%.3f", "")));
    }
    for (String knows : oracles.getFirst().keySet()) {
      List<Double> ratios =
          IntStream.range(0, oracles.size())
              .mapToObj(
                  seed -> figure(oracles.get(seed), knows).precision() / mean(popularity.get(seed)))
              .toList();
      double precision =
          oracles.stream()
              .mapToDouble(figures -> figure(figures, knows).precision())
              .average()
              .orElseThrow();
      text.append(
          String.format(
              Locale.ROOT,
              "| oracle: %s | %.4f | | %s |%n",
              knows,
              precision,
              Interval.of(ratios).text("%.3f", "")));
    }
    return text.toString();
  }

  private static OracleFigure figure(Map<String, OracleFigure> figures, String knows) {
    OracleFigure figure = figures.get(knows);
    if (figure == null) {
      throw new IllegalStateException("no oracle knows " + knows);
    }
    return figure;
  }

  private static List<double[]> of(List<Map<String, double[]>> shares, String name) {
    return shares.stream().map(market -> market.getOrDefault(name, new double[0])).toList();
  }

  private static double meanOfMeans(List<double[]> markets) {
    return markets.stream().mapToDouble(CrossSellSummary::mean).average().orElseThrow();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
