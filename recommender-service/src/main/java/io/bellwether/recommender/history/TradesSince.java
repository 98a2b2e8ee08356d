package io.bellwether.recommender.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The trades of one investor since the snapshot, each once, in the order in which they came in. A
 * trade is void once it is cancelled or corrected, also where that was heard of before the trade
 * itself.
 *
 * <p>An id is kept as 64 bits of hash: 32 bytes a trade with its place in the index. Two ids of one
 * investor fall together once in 10^13 investors with a thousand trades each. For one thread.
 */
final class TradesSince {

  private static final int LEAST = 4;
  private static final int MISSING = -1;
  private static final int VOID = -2;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] ids = new long[LEAST];
  private int[] securities = new int[LEAST];
  private float[] values = new float[LEAST];
  private long[] seconds = new long[LEAST];
  // open addressing: one more than a place in the columns, 0 where free
  private int[] index = new int[2 * LEAST];
  private int size;

  /** Takes a trade in; whether it was new and counts. */
  boolean add(String id, LiveTrade trade) {
    long hash = hash(id);
    if (find(hash) != MISSING) {
      return false;
    }
    append(hash, trade);
    return true;
  }

  /**
   * A trade counts no more, or will not when it comes.
   *
   * @return the security of the purchase that counted until now; {@link LiveTrade#NONE} for none
   */
  int cancel(String id) {
    long hash = hash(id);
    int place = find(hash);
    if (place == MISSING) {
      append(hash, new LiveTrade(VOID, 0, 0));
      return LiveTrade.NONE;
    }
    int security = securities[place];
    securities[place] = VOID;
    return Math.max(LiveTrade.NONE, security);
  }

  /** The purchases that count, in the order in which they came in. */
  List<LiveTrade> purchases() {
    List<LiveTrade> counted = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      if (securities[place] >= 0) {
        counted.add(new LiveTrade(securities[place], values[place], seconds[place]));
      }
    }
    return counted;
  }

  private int find(long hash) {
    int mask = index.length - 1;
    for (int at = slot(hash, mask); index[at] != 0; at = (at + 1) & mask) {
      if (ids[index[at] - 1] == hash) {
        return index[at] - 1;
      }
    }
    return MISSING;
  }

  private void append(long hash, LiveTrade trade) {
    if (size == ids.length) {
      grow();
    }
    ids[size] = hash;
    securities[size] = trade.security();
    values[size] = trade.value();
    seconds[size] = trade.epochSecond();
    size++;
    enter(hash, size);
  }

  private void grow() {
    int capacity = 2 * size;
    ids = Arrays.copyOf(ids, capacity);
    securities = Arrays.copyOf(securities, capacity);
    values = Arrays.copyOf(values, capacity);
    seconds = Arrays.copyOf(seconds, capacity);
    index = new int[2 * capacity];
    for (int place = 0; place < size; place++) {
      enter(ids[place], place + 1);
    }
  }

  private void enter(long hash, int entry) {
    int mask = index.length - 1;
    int at = slot(hash, mask);
    while (index[at] != 0) {
      at = (at + 1) & mask;
    }
    index[at] = entry;
  }

  private static int slot(long hash, int mask) {
    return ((int) (hash ^ (hash >>> 32))) & mask;
  }

  /**
   * @see "Fowler, Noll, Vo: FNV-1a, 64 bits"
   */
  private static long hash(String id) {
    long hash = FNV_OFFSET;
    for (byte next : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (next & 0xff)) * FNV_PRIME;
    }
    return hash;
  }
}
