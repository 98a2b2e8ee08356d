package io.bellwether.markets.oracle;

/** How many investors bought how many of the k securities that were named to them. */
final class Tally {

  /** Of the normal distribution, for an interval of 95 %. */
  private static final double DEVIATIONS = 1.959963984540054;

  private final long[] investorsByHits;

  Tally(int k) {
    this.investorsByHits = new long[k + 1];
  }

  void count(int hits) {
    investorsByHits[hits]++;
  }

  void add(Tally other) {
    for (int hits = 0; hits < investorsByHits.length; hits++) {
      investorsByHits[hits] += other.investorsByHits[hits];
    }
  }

  /** The mean share of hits with the normal interval of a mean, cut at 0 and 1. */
  OracleFigure figure(String knows) {
    int k = investorsByHits.length - 1;
    long investors = 0;
    long hits = 0;
    long squares = 0;
    for (int hit = 0; hit <= k; hit++) {
      investors += investorsByHits[hit];
      hits += investorsByHits[hit] * hit;
      squares += investorsByHits[hit] * hit * hit;
    }
    if (investors == 0) {
      return new OracleFigure(knows, k, 0, 0, 0, 0);
    }
    double mean = (double) hits / investors;
    double variance = (double) squares / investors - mean * mean;
    double precision = mean / k;
    double margin = DEVIATIONS * Math.sqrt(Math.max(0, variance) / investors) / k;
    return new OracleFigure(
        knows,
        k,
        precision,
        Math.max(0, precision - margin),
        Math.min(1, precision + margin),
        Math.toIntExact(investors));
  }
}
