package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.Bounds;
import io.bellwether.algorithms.selection.TopK;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Gathers the candidates for a question: the union of the best few of each source.
 *
 * <ol>
 *   <li>A source's list is its best securities, highest score first, of equal scores the lower
 *       index first; without those it has nothing to say for and those excluded. Lists are as long
 *       as the pool may be.
 *   <li>The sources take turns in the order configured, place by place: all first places, all
 *       second places, and so on, each source down to its quota. A security already in the pool
 *       takes no room, and its source gets no other for it.
 *   <li>A source whose list is shorter than its quota passes the missing places on: the turns go on
 *       below the quotas until so many more securities have come in, or no list has any left.
 *   <li>The pool never exceeds its bound, wherever in this that stops it.
 * </ol>
 *
 * A {@link Reserve} comes in before the turns. So the order of a pool is its turns: deterministic,
 * and best places first. Immutable and safe for use by several threads.
 */
public final class CandidateGathering {

  private final List<Quota> quotas;
  private final int bound;
  private final List<String> sourceNames;
  private final int securityCount;
  private final int[] quotaSizes;
  private final int[] withoutQuotas;
  private final int deepestQuota;

  /**
   * @param quotas at least one, of distinct names and one security count
   * @param bound most candidates of a pool, at least 1 and at least the largest quota
   * @throws IllegalArgumentException naming the value and the bound
   */
  public CandidateGathering(List<Quota> quotas, int bound) {
    if (quotas.isEmpty()) {
      throw new IllegalArgumentException("quotas has 0 entries, must have at least 1");
    }
    this.quotas = List.copyOf(quotas);
    this.bound = bound;
    this.sourceNames = quotas.stream().map(quota -> quota.source().name()).toList();
    this.securityCount = quotas.getFirst().source().securityCount();
    this.quotaSizes = quotas.stream().mapToInt(Quota::size).toArray();
    this.withoutQuotas = new int[quotaSizes.length];
    // a source of quota 0 is only heard, also when others pass room on
    Arrays.setAll(withoutQuotas, source -> quotaSizes[source] == 0 ? 0 : bound);
    this.deepestQuota = Arrays.stream(quotaSizes).max().orElseThrow();
    checkSources();
    Bounds.within("bound", bound, Math.max(1, deepestQuota), Quota.MOST);
  }

  /** Names of the sources, in the order of their turns. */
  public List<String> sourceNames() {
    return sourceNames;
  }

  /** A source by its place in the order of turns. */
  public CandidateSource source(int place) {
    return quotas.get(place).source();
  }

  public int securityCount() {
    return securityCount;
  }

  /** Most candidates that a pool has. */
  public int bound() {
    return bound;
  }

  /**
   * The candidates for a question.
   *
   * @param excluded securities that never enter; asked only about those that would
   */
  public CandidatePool gather(Question question, IntPredicate excluded) {
    return gather(question, excluded, Reserve.none());
  }

  /**
   * The candidates for a question, and first of all those of a reserve of which its source has
   * something to say. They leave so much less room for the turns.
   *
   * @param excluded securities that never enter; asked only about those that would
   */
  public CandidatePool gather(Question question, IntPredicate excluded, Reserve reserve) {
    Bounds.within("source of the reserve", reserve.source(), 0, quotas.size() - 1);
    SourceLists lists = listsFor(question, excluded);
    int[] reserved = reserved(lists, excluded, reserve);
    Turns turns = new Turns(lists, Math.min(bound, lists.totalLength() + reserved.length));
    turns.takeFirst(reserved);
    turns.take(deepestQuota, quotaSizes, turns.room());
    int passedOn = passedOn(lists);
    if (passedOn > 0) {
      turns.take(bound, withoutQuotas, passedOn);
    }
    return new CandidatePool(sourceNames, quotaSizes, turns.toSecurities(), lists);
  }

  private SourceLists listsFor(Question question, IntPredicate excluded) {
    SourceLists lists = new SourceLists(quotas.size(), securityCount, bound);
    TopK best = new TopK(bound, securityCount);
    for (int source = 0; source < quotas.size(); source++) {
      lists.fill(source, quotas.get(source).source(), question, excluded, best);
    }
    return lists;
  }

  private int[] reserved(SourceLists lists, IntPredicate excluded, Reserve reserve) {
    int places = Math.min(reserve.places(), bound);
    if (places == 0) {
      return new int[0];
    }
    TopK best = new TopK(places, securityCount);
    reserve.securities().stream()
        .filter(security -> lists.score(reserve.source(), security) != 0)
        .filter(security -> !excluded.test(security))
        .forEach(security -> best.offer(security, lists.score(reserve.source(), security)));
    int[] reserved = new int[places];
    return Arrays.copyOf(reserved, best.drainInto(reserved, new float[places]));
  }

  private int passedOn(SourceLists lists) {
    int places = 0;
    for (int source = 0; source < quotaSizes.length; source++) {
      places += Math.max(0, quotaSizes[source] - lists.length(source));
    }
    return places;
  }

  private void checkSources() {
    Set<String> seen = new HashSet<>();
    for (Quota quota : quotas) {
      CandidateSource source = quota.source();
      if (!seen.add(source.name())) {
        throw new IllegalArgumentException(
            "source %s has 2 quotas, must have 1".formatted(source.name()));
      }
      if (source.securityCount() != securityCount) {
        throw new IllegalArgumentException(
            "source %s has %d securities but source %s has %d"
                .formatted(
                    source.name(), source.securityCount(), sourceNames.getFirst(), securityCount));
      }
    }
  }
}
