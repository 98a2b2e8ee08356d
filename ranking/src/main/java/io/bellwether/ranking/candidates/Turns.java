package io.bellwether.ranking.candidates;

import java.util.Arrays;
import java.util.BitSet;

/** A pool being filled: sources take turns, place by place. Not for use by several threads. */
final class Turns {

  private final SourceLists lists;
  private final int[] taken;
  private final BitSet inPool = new BitSet();
  private int size;

  /**
   * @param room most securities that may ever come in
   */
  Turns(SourceLists lists, int room) {
    this.lists = lists;
    this.taken = new int[room];
  }

  int room() {
    return taken.length - size;
  }

  /**
   * Goes through the lists from their first places; what is in already is passed over.
   *
   * @param depth places to go through
   * @param ends for each source the place at which it stops earlier
   * @param most how many may come in; never more than the room
   */
  void take(int depth, int[] ends, int most) {
    int full = size + Math.min(most, room());
    for (int place = 0; place < depth && size < full; place++) {
      for (int source = 0; source < ends.length && size < full; source++) {
        if (place < Math.min(ends[source], lists.length(source))) {
          takeUnlessInPool(lists.security(source, place));
        }
      }
    }
  }

  /** Takes some before all turns. */
  void takeFirst(int[] securities) {
    for (int security : securities) {
      takeUnlessInPool(security);
    }
  }

  int[] toSecurities() {
    return Arrays.copyOf(taken, size);
  }

  private void takeUnlessInPool(int security) {
    if (!inPool.get(security)) {
      inPool.set(security);
      taken[size++] = security;
    }
  }
}
