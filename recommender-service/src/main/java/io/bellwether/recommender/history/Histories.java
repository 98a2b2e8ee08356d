package io.bellwether.recommender.history;

import io.bellwether.algorithms.model.History;
import io.bellwether.snapshots.Snapshot;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The securities that each known investor has ever bought, by their index in one snapshot. Begins
 * with the snapshot's interactions and is changed from there.
 *
 * <p>The weight of a security is the number of purchases that the snapshot knew, as in training; of
 * one bought since it is 1. What is added twice is there once: a trade may come in twice, and which
 * trades the snapshot had counted nobody knows here.
 *
 * <p>Changed by one thread, read by any number; a history that was handed out never changes.
 */
public final class Histories {

  private static final History EMPTY = History.of();

  private final Map<String, History> bought;
  // trades of an erased investor that lie further on in another partition must not revive them
  private final Set<String> erased = new HashSet<>();

  public Histories(Snapshot snapshot) {
    List<String> investorIds = snapshot.investorIds();
    bought = new ConcurrentHashMap<>(investorIds.size() * 2);
    for (int row = 0; row < investorIds.size(); row++) {
      bought.put(investorIds.get(row), History.ofRow(snapshot.interactions(), row));
    }
  }

  /** What an investor has bought; null for one nobody has heard of. */
  public @Nullable History of(String investorId) {
    return bought.get(investorId);
  }

  /** An investor has a profile: they are known from now on, also after an erasure. */
  public void join(String investorId) {
    erased.remove(investorId);
    bought.putIfAbsent(investorId, EMPTY);
  }

  /** An investor has traded: they are known from now on, unless they were erased. */
  public void trade(String investorId) {
    if (!erased.contains(investorId)) {
      bought.putIfAbsent(investorId, EMPTY);
    }
  }

  /** An investor has bought a security of the snapshot. */
  public void buy(String investorId, int security) {
    if (!erased.contains(investorId)) {
      bought.merge(investorId, History.of(security), (held, one) -> with(held, security));
    }
  }

  /** All that is known of an investor is forgotten. */
  public void erase(String investorId) {
    erased.add(investorId);
    bought.remove(investorId);
  }

  private static History with(History history, int security) {
    int[] securities = history.toSecurities();
    int place = Arrays.binarySearch(securities, security);
    if (place >= 0) {
      return history;
    }
    int at = -place - 1;
    float[] weights = history.toWeights();
    int[] longer = Arrays.copyOf(securities, securities.length + 1);
    float[] heavier = Arrays.copyOf(weights, longer.length);
    System.arraycopy(securities, at, longer, at + 1, securities.length - at);
    System.arraycopy(weights, at, heavier, at + 1, weights.length - at);
    longer[at] = security;
    heavier[at] = 1;
    return History.of(longer, heavier);
  }
}
