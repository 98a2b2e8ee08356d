package io.bellwether.ranking.rules;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** The securities of an answer so far, best first. Not for use by several threads. */
final class Chosen {

  private final int limit;
  private final int[] securities;
  private int size;

  Chosen(int limit, int candidateCount) {
    this.limit = limit;
    this.securities = new int[Math.min(limit, candidateCount)];
  }

  void add(int security) {
    securities[size++] = security;
  }

  boolean isFull() {
    return size == limit;
  }

  int placesLeft() {
    return limit - size;
  }

  /** How many have a key; answers are short, so they are counted again each time. */
  int count(IntUnaryOperator keyOf, int key) {
    int count = 0;
    for (int at = 0; at < size; at++) {
      count += keyOf.applyAsInt(securities[at]) == key ? 1 : 0;
    }
    return count;
  }

  boolean isAny(IntPredicate kind) {
    return Arrays.stream(securities, 0, size).anyMatch(kind);
  }

  int[] toSecurities() {
    return Arrays.copyOf(securities, size);
  }
}
