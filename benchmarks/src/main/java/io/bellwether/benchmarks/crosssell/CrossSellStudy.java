package io.bellwether.benchmarks.crosssell;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.benchmarks.study.StudyMarket;
import io.bellwether.benchmarks.study.StudyOptions;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.crosssell.near.View;
import io.bellwether.features.FeatureSettings;
import io.bellwether.markets.oracle.OracleFigure;
import io.bellwether.ranking.knowledge.PipelineKnowledge;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints what offers are worth to clients with few trades, beside popularity, models and the best
 * that can be known; and the gains chart of campaigns.
 */
public final class CrossSellStudy {

  private static final String USAGE =
      """
      benchmarks/run cross-sell [--investors N] [--securities N] [--weeks N] [--orders X]
          [--seeds 1,2,3] [--strength name=value]... [--search]

        25,000 investors, 500 securities, 24 weeks, 1 order a week, seeds 1 to 5 and the standard
        strengths unless told otherwise. --search prints what other settings make of the weeks
        before those that are to be foreseen, and does not look at the latter.
      """;

  private static final String SEARCH = "--search";
  private static final long WEEK_SECONDS = 7 * 86_400L;

  private final Compute compute = Compute.standard();

  private CrossSellStudy() {}

  public static void main(String[] words) {
    StudyOptions options;
    boolean search = Arrays.asList(words).contains(SEARCH);
    try {
      options =
          StudyOptions.of(
              Arrays.stream(words).filter(word -> !word.equals(SEARCH)).toArray(String[]::new));
    } catch (RuntimeException e) {
      System.err.printf("%s%n%s", e.getMessage(), USAGE);
      System.exit(2);
      return;
    }
    new CrossSellStudy().run(options, search);
  }

  private void run(StudyOptions options, boolean search) {
    CrossSellSummary summary = new CrossSellSummary();
    for (long seed : options.seeds()) {
      System.out.printf("%nSeed %d%n%n", seed);
      StudyMarket market = new StudyMarket(options.plan(seed), options.securities());
      if (search) {
        search(market, seed);
      } else {
        measure(market, seed, summary);
      }
    }
    if (!search) {
      System.out.print(summary.text());
    }
  }

  private void measure(StudyMarket market, long seed, CrossSellSummary summary) {
    CrossSellSettings settings = CrossSellSettings.defaults();
    Split split = outer(market);
    SideFeatures features = features(market, split, market.splitEpochSecond());
    FewTrades few = new FewTrades(split, features, compute);
    ClientViews views =
        new ClientViews(features.investors(), few.holdings(), settings.neighbours(), compute);
    Map<String, double[]> shares = new LinkedHashMap<>(few.models(seed));
    shares.put(CrossSellSummary.OFFERS, few.offers(views, settings));
    shares.put(CrossSellSummary.OFFERS_BY_FEATURES, few.offers(views, trusting(settings, 1, 0)));
    shares.put(CrossSellSummary.OFFERS_BY_HOLDINGS, few.offers(views, trusting(settings, 0, 1)));
    Set<Integer> asked = IntStream.of(few.clients()).boxed().collect(Collectors.toSet());
    Map<String, OracleFigure> oracle = new LinkedHashMap<>();
    market.oracle(asked::contains).forEach(figure -> oracle.put(figure.knows(), figure));
    summary.add(shares, oracle);
    System.out.printf(Locale.ROOT, "%d clients%n%n%s", few.clients().length, summary.last());
    Map<String, GainsChart> charts =
        new Campaigns(split, few.holdings(), views, settings, compute).charts();
    summary.addCharts(charts);
    charts.forEach(
        (name, chart) ->
            System.out.printf(
                Locale.ROOT,
                "%n%s: %.2f in the top tenth, mean over %d securities",
                name,
                chart.topLift(),
                chart.securities()));
    System.out.println();
  }

  /** The same with one view left out of account, where its factor is 0. */
  private static CrossSellSettings trusting(CrossSellSettings from, double features, double held) {
    return new CrossSellSettings(
        from.neighbours(),
        new View(from.features().closeness(), features * from.features().trust()),
        new View(from.holdings().closeness(), held * from.holdings().trust()),
        from.prior(),
        from.minimumSupport());
  }

  private void search(StudyMarket market, long seed) {
    Interactions known = outer(market).trainEvents();
    long moment = market.splitEpochSecond() - StudyMarket.TEST_WEEKS * WEEK_SECONDS;
    Split split = splitAt(market, known, moment);
    SideFeatures features = features(market, split, moment);
    FewTrades few = new FewTrades(split, features, compute);
    ClientViews views =
        new ClientViews(
            features.investors(), few.holdings(), SettingsSearch.MOST_NEIGHBOURS, compute);
    double popularity =
        Arrays.stream(few.model(FewTrades.POPULARITY, seed)).average().orElseThrow();
    System.out.printf(
        Locale.ROOT, "%d clients, popularity %.4f%n%n", few.clients().length, popularity);
    System.out.print(SettingsSearch.table(few, views, popularity));
  }

  private static Split outer(StudyMarket market) {
    return splitAt(market, market.interactions(0), market.splitEpochSecond());
  }

  private static Split splitAt(StudyMarket market, Interactions purchases, long moment) {
    return GlobalTime.at(moment)
        .splits(purchases, market.investorIds().size(), market.securityIds().size())
        .getFirst();
  }

  /** As of the eve of the split. */
  private static SideFeatures features(StudyMarket market, Split split, long moment) {
    return new PipelineKnowledge(
            market.securityIds(),
            market.investorIds(),
            market.securities(),
            market.investors(),
            FeatureSettings.defaults())
        .sparseAt(split.trainEvents(), moment - 1);
  }
}
