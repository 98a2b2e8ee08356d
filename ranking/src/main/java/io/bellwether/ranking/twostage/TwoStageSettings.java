package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.model.Bounds;
import io.bellwether.ranking.lambda.RankerHyperparameters;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How two stages are trained.
 *
 * @param sources with their quotas, in the order of their turns; each kind once
 * @param base whose score the trees start from; one of the sources
 * @param pool most candidates of a question, 1 to {@value #MOST_POOL}
 * @param window the last purchases, which the candidate models do not see and the order is learned
 *     from; at least a day
 * @param askedInvestors most investors that an order is learned from, at least 10
 * @param ranker settings of the trees
 * @param seed of all draws
 */
public record TwoStageSettings(
    List<SourceQuota> sources,
    SourceKind base,
    int pool,
    Duration window,
    int askedInvestors,
    RankerHyperparameters ranker,
    long seed) {

  static final int MOST_POOL = 10_000;

  /**
   * A source and its quota.
   *
   * @param size most candidates that it brings, 0 to the pool
   */
  public record SourceQuota(SourceKind kind, int size) {}

  public TwoStageSettings {
    sources = List.copyOf(sources);
    Bounds.within("pool", pool, 1, MOST_POOL);
    Bounds.within("askedInvestors", askedInvestors, 10, Integer.MAX_VALUE);
    if (window.toDays() < 1) {
      throw new IllegalArgumentException("window is %s, must be at least P1D".formatted(window));
    }
    if (sources.stream().map(SourceQuota::kind).distinct().count() != sources.size()) {
      throw new IllegalArgumentException("sources has a kind twice, must have each once");
    }
    if (sources.stream().noneMatch(source -> source.kind() == base)) {
      throw new IllegalArgumentException(
          "base is %s, must be one of the sources".formatted(base.label()));
    }
    for (SourceQuota source : sources) {
      Bounds.within("quota of " + source.kind().label(), source.size(), 0, pool);
    }
  }

  /**
   * All sources: mixed logit 60, hybrid 30, ALS 30, item neighbours 20, windowed popularity 20,
   * similar clients 20, new listings 10; pools of 150; learned on the last three weeks of up to
   * 12,000 investors; the trees start from the mixed logit.
   */
  public static TwoStageSettings defaults() {
    return new TwoStageSettings(
        List.of(
            new SourceQuota(SourceKind.MIXED_LOGIT, 60),
            new SourceQuota(SourceKind.HYBRID, 30),
            new SourceQuota(SourceKind.ALS, 30),
            new SourceQuota(SourceKind.ITEM_NEIGHBOURS, 20),
            new SourceQuota(SourceKind.POPULARITY, 20),
            new SourceQuota(SourceKind.SIMILAR_CLIENTS, 20),
            new SourceQuota(SourceKind.NEW_LISTINGS, 10)),
        SourceKind.MIXED_LOGIT,
        150,
        Duration.ofDays(21),
        12_000,
        RankerHyperparameters.defaults(),
        42);
  }

  /** The same without one source; where it was the base, the first that is left is. */
  public TwoStageSettings without(SourceKind kind) {
    List<SourceQuota> left = sources.stream().filter(source -> source.kind() != kind).toList();
    SourceKind start = base == kind ? left.getFirst().kind() : base;
    return new TwoStageSettings(left, start, pool, window, askedInvestors, ranker, seed);
  }

  /** The same with another seed. */
  public TwoStageSettings withSeed(long other) {
    return new TwoStageSettings(sources, base, pool, window, askedInvestors, ranker, other);
  }

  /** The settings by name, as a reader would write them. */
  public SortedMap<String, String> written() {
    TreeMap<String, String> written = new TreeMap<>();
    sources.forEach(
        source -> written.put("quota." + source.kind().label(), String.valueOf(source.size())));
    written.put("base", base.label());
    written.put("pool", String.valueOf(pool));
    written.put("window", window.toString());
    written.put("asked-investors", String.valueOf(askedInvestors));
    written.put("trees", String.valueOf(ranker.trees()));
    written.put("leaves", String.valueOf(ranker.leaves()));
    written.put("tree-learning-rate", String.valueOf(ranker.learningRate()));
    return written;
  }
}
