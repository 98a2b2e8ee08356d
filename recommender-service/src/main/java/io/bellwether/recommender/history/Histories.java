package io.bellwether.recommender.history;

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
 * with the snapshot's interactions and is changed from there. A history is a set: what is added
 * twice is there once.
 *
 * <p>Changed by one thread, read by any number; an array that was handed out never changes.
 */
public final class Histories {

  private static final int[] EMPTY = {};

  private final Map<String, int[]> bought;
  // trades of an erased investor that lie further on in another partition must not revive them
  private final Set<String> erased = new HashSet<>();

  public Histories(Snapshot snapshot) {
    List<String> investorIds = snapshot.investorIds();
    bought = new ConcurrentHashMap<>(investorIds.size() * 2);
    for (int row = 0; row < investorIds.size(); row++) {
      bought.put(investorIds.get(row), snapshot.interactions().rowColumns(row));
    }
  }

  /**
   * The distinct securities bought, ascending and not to be written; null for an investor nobody
   * has heard of.
   */
  public int @Nullable [] of(String investorId) {
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
      bought.merge(investorId, new int[] {security}, (history, one) -> with(history, one[0]));
    }
  }

  /** All that is known of an investor is forgotten. */
  public void erase(String investorId) {
    erased.add(investorId);
    bought.remove(investorId);
  }

  private static int[] with(int[] history, int security) {
    int place = Arrays.binarySearch(history, security);
    if (place >= 0) {
      return history;
    }
    int at = -place - 1;
    int[] longer = Arrays.copyOf(history, history.length + 1);
    System.arraycopy(history, at, longer, at + 1, history.length - at);
    longer[at] = security;
    return longer;
  }
}
