package io.bellwether.algorithms.nearest;

/**
 * Finds the largest of some keys, all different, without putting them in order.
 *
 * @see "Hoare: Algorithm 65, Find, Communications of the ACM 4(7), 1961"
 */
final class LargestKeys {

  private LargestKeys() {}

  /**
   * Moves the {@code count} largest of the first {@code size} keys to the front, in any order.
   *
   * @param count from 1 to {@code size}
   */
  static void toFront(long[] keys, int size, int count) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = partitioned(keys, low, high);
      if (middle < count - 1) {
        low = middle + 1;
      } else if (middle > count) {
        high = middle - 1;
      } else {
        return; // what lies before the pivot, with it or without, is the count
      }
    }
  }

  /**
   * Moves what is greater than a pivot before it and the rest behind. Nothing branches on a key:
   * half of the branches would be foreseen wrongly, at ten times the cost.
   *
   * @return where the pivot is then
   */
  private static int partitioned(long[] keys, int low, int high) {
    int place = middle(keys, low, (low + high) >>> 1, high);
    long pivot = keys[place];
    keys[place] = keys[high];
    int greater = low;
    for (int at = low; at < high; at++) {
      long key = keys[at];
      keys[at] = keys[greater];
      keys[greater] = key;
      greater += key > pivot ? 1 : 0;
    }
    keys[high] = keys[greater];
    keys[greater] = pivot;
    return greater;
  }

  /** Which of three places holds the key between the other two. */
  private static int middle(long[] keys, int a, int b, int c) {
    long between =
        Math.max(Math.min(keys[a], keys[b]), Math.min(Math.max(keys[a], keys[b]), keys[c]));
    return keys[a] == between ? a : keys[b] == between ? b : c;
  }
}
