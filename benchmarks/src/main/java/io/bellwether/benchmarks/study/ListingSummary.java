package io.bellwether.benchmarks.study;

import io.bellwether.markets.oracle.ListingFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what came of the kept place, seed by seed, and means over the seeds. */
final class ListingSummary {

  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private final Map<String, List<Double>> lost = new LinkedHashMap<>();

  void add(List<ListingTally> tallies, List<ListingFigure> oracle) {
    System.out.println();
    for (ListingFigure figure : oracle) {
      System.out.printf(
          Locale.ROOT,
          "%d new listings; oracle, %s: %.6f, by chance %.6f, times %.2f%n",
          figure.listings(),
          figure.knows(),
          figure.right(),
          figure.byChance(),
          figure.times());
      add(times, "oracle: " + figure.knows(), figure.times());
    }
    for (ListingTally tally : tallies) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.4f new listings an answer without, %.4f with the place; right %.6f, by chance %.6f,"
              + " times %.2f; precision %.5f, was %.5f%n",
          tally.name(),
          tally.shownBefore(),
          tally.shown(),
          tally.right(),
          tally.chance(),
          tally.times(),
          tally.precision(),
          tally.precisionBefore());
      add(times, tally.name(), tally.times());
      add(lost, tally.name(), 100 * (tally.precision() / tally.precisionBefore() - 1));
    }
  }

  void print() {
    System.out.println();
    System.out.println(
        "| a place kept for a new listing | times as often right as chance | precision lost |");
    System.out.println("|---|---|---|");
    times.forEach(
        (name, values) ->
            System.out.printf(
                "| %s | %s | %s |%n",
                name,
                Interval.of(values).text("%.1f", ""),
                lost.containsKey(name) ? Interval.of(lost.get(name)).text("%+.1f", " %") : ""));
  }

  private static void add(Map<String, List<Double>> all, String name, double value) {
    all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }
}
