package io.bellwether.benchmarks.study;

import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.causal.Strength;
import io.bellwether.markets.causal.Strengths;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What to study. */
public record StudyOptions(
    int investors,
    int securities,
    int weeks,
    double orders,
    List<Long> seeds,
    boolean ablations,
    boolean listings,
    Strengths strengths) {

  static final String USAGE =
      """
      benchmarks/run study [--investors N] [--securities N] [--weeks N] [--orders X]
          [--seeds 1,2,3] [--strength name=value]... [--ablations] [--listings]

        25,000 investors, 500 securities, 24 weeks, 1 order a week, seeds 1 to 5 and the standard
        strengths unless told otherwise. --ablations takes parts of the two stages away, one after
        the other; --listings looks, instead of at all models, at a place kept for a security that
        was listed in the weeks to foresee.
      """;

  private static final LocalDate MONDAY = LocalDate.of(2021, 7, 12);

  public static StudyOptions of(String[] words) {
    int investors = 25_000;
    int securities = 500;
    int weeks = 24;
    double orders = 1;
    List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L);
    boolean ablations = false;
    boolean listings = false;
    Strengths strengths = Strengths.standard();
    for (int at = 0; at < words.length; at++) {
      switch (words[at]) {
        case "--investors" -> investors = Integer.parseInt(words[++at]);
        case "--securities" -> securities = Integer.parseInt(words[++at]);
        case "--weeks" -> weeks = Integer.parseInt(words[++at]);
        case "--orders" -> orders = Double.parseDouble(words[++at]);
        case "--seeds" ->
            seeds = Arrays.stream(words[++at].split(",", -1)).map(Long::valueOf).toList();
        case "--strength" -> {
          String[] parts = words[++at].split("=", 2);
          strengths = strengths.with(Strength.named(parts[0]), Double.parseDouble(parts[1]));
        }
        case "--ablations" -> ablations = true;
        case "--listings" -> listings = true;
        default -> throw new IllegalArgumentException(words[at] + " is no option of the study");
      }
    }
    return new StudyOptions(
        investors, securities, weeks, orders, seeds, ablations, listings, strengths);
  }

  public MarketPlan plan(long seed) {
    return new MarketPlan(investors, MONDAY, weeks, orders, seed, strengths);
  }
}
