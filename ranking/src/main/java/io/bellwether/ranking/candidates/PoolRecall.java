package io.bellwether.ranking.candidates;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * How much of the truth pools hold, and which source it came from: what an ablation asks. Counts
 * over all pools added. Not for use by several threads; parts counted apart are {@link #merge
 * merged}.
 */
public final class PoolRecall {

  private final List<String> sourceNames;
  private final long[] sourceHits;
  private final long[] uniqueHits;
  private long truths;
  private long hits;
  private long candidates;

  public PoolRecall(List<String> sourceNames) {
    this.sourceNames = List.copyOf(sourceNames);
    this.sourceHits = new long[sourceNames.size()];
    this.uniqueHits = new long[sourceNames.size()];
  }

  /**
   * Counts one pool.
   *
   * @param truth whether a security is in the truth set
   * @param truthCount size of the truth set, with those no pool can hold
   */
  public void add(CandidatePool pool, IntPredicate truth, int truthCount) {
    checkSources(pool.sourceNames());
    truths += truthCount;
    candidates += pool.size();
    for (int candidate = 0; candidate < pool.size(); candidate++) {
      if (truth.test(pool.security(candidate))) {
        hits++;
        creditSources(pool, candidate);
      }
    }
  }

  /** Adds the counts of others over the same sources. */
  public void merge(PoolRecall others) {
    checkSources(others.sourceNames);
    truths += others.truths;
    hits += others.hits;
    candidates += others.candidates;
    for (int source = 0; source < sourceHits.length; source++) {
      sourceHits[source] += others.sourceHits[source];
      uniqueHits[source] += others.uniqueHits[source];
    }
  }

  /** Hits as a share of the truth; 0 where there was none to find. */
  public double recall() {
    return truths == 0 ? 0 : (double) hits / truths;
  }

  public long truths() {
    return truths;
  }

  public long hits() {
    return hits;
  }

  /** Candidates of all pools. */
  public long candidates() {
    return candidates;
  }

  /** Hits that a source brought within its quota, alone or with others. */
  public long sourceHits(int source) {
    return sourceHits[source];
  }

  /** Hits that no other source brought: what its quota alone is worth. */
  public long uniqueHits(int source) {
    return uniqueHits[source];
  }

  private void creditSources(CandidatePool pool, int candidate) {
    boolean alone = pool.quotaCount(candidate) == 1;
    for (int source = 0; source < sourceHits.length; source++) {
      if (pool.inQuota(candidate, source)) {
        sourceHits[source]++;
        uniqueHits[source] += alone ? 1 : 0;
      }
    }
  }

  private void checkSources(List<String> others) {
    if (!others.equals(sourceNames)) {
      throw new IllegalArgumentException(
          "sources are %s, must be %s".formatted(others, sourceNames));
    }
  }
}
