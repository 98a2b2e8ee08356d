package io.bellwether.benchmarks.crosssell;

import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.crosssell.near.Closeness;
import io.bellwether.crosssell.near.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What each of many settings makes of the weeks before those that are to be foreseen. */
final class SettingsSearch {

  static final int MOST_NEIGHBOURS = 1_000;

  private static final double REACH = 0.5;

  private record Tried(CrossSellSettings settings, double precision) {}

  private SettingsSearch() {}

  /**
   * A table, best first.
   *
   * @param views of {@value #MOST_NEIGHBOURS} neighbours
   */
  static String table(FewTrades few, ClientViews views, double popularity) {
    List<Tried> tried = new ArrayList<>();
    for (CrossSellSettings settings : candidates()) {
      double precision = Arrays.stream(few.offers(views, settings)).average().orElseThrow();
      tried.add(new Tried(settings, precision));
    }
    tried.sort(Comparator.comparingDouble(Tried::precision).reversed());
    StringBuilder text =
        new StringBuilder(
            """
            | neighbours | prior | trust in features | in holdings | power of both | precision@5 | times popularity |
            |---|---|---|---|---|---|---|
            """);
    for (Tried one : tried) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %d | %.1f | %.1f | %.1f | %d, %d | %.4f | %.3f |%n",
              one.settings().neighbours(),
              one.settings().prior(),
              one.settings().features().trust(),
              one.settings().holdings().trust(),
              one.settings().features().closeness().power(),
              one.settings().holdings().closeness().power(),
              one.precision(),
              one.precision() / popularity));
    }
    return text.toString();
  }

  private static List<CrossSellSettings> candidates() {
    List<CrossSellSettings> candidates = new ArrayList<>();
    double[][] trusts = {{1, 0}, {0, 1}, {1, 1}, {1, 1.5}, {1.5, 1.5}, {1.5, 2}};
    for (int neighbours : new int[] {50, 100, 300, 500, MOST_NEIGHBOURS}) {
      for (double prior : new double[] {1, 3, 10}) {
        for (double[] trust : trusts) {
          candidates.add(settings(neighbours, prior, trust[0], 2, trust[1], 1));
        }
        candidates.add(settings(neighbours, prior, 1, 1, 1.5, 1));
        candidates.add(settings(neighbours, prior, 1, 2, 1.5, 2));
      }
    }
    return candidates;
  }

  private static CrossSellSettings settings(
      int neighbours, double prior, double features, int ofFeatures, double held, int ofHeld) {
    return new CrossSellSettings(
        neighbours,
        new View(new Closeness(REACH, ofFeatures), features),
        new View(new Closeness(REACH, ofHeld), held),
        prior,
        CrossSellSettings.defaults().minimumSupport());
  }
}
