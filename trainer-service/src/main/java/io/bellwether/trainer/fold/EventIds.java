package io.bellwether.trainer.fold;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The ids of events that were counted, as 127 bits of their SHA-256 in an open-addressed table: 16
 * bytes a slot, at most two thirds full. Among n ids two collide with a probability below n^2 /
 * 2^128.
 */
final class EventIds {

  private static final int FIRST_CAPACITY = 1 << 10;

  private final MessageDigest digest;
  private long[] slots = new long[2 * FIRST_CAPACITY];
  private int size;

  EventIds() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds an id; false when it was there already. */
  boolean add(String id) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
    long high = hash.getLong();
    // a low half of zero marks an empty slot
    long low = hash.getLong() | 1;
    if (3 * (size + 1) > slots.length) {
      grow();
    }
    if (!insert(high, low)) {
      return false;
    }
    size++;
    return true;
  }

  int size() {
    return size;
  }

  private boolean insert(long high, long low) {
    int mask = slots.length / 2 - 1;
    int slot = (int) high & mask;
    while (slots[2 * slot + 1] != 0) {
      if (slots[2 * slot] == high && slots[2 * slot + 1] == low) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = high;
    slots[2 * slot + 1] = low;
    return true;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[Math.multiplyExact(before.length, 2)];
    for (int at = 0; at < before.length; at += 2) {
      if (before[at + 1] != 0) {
        insert(before[at], before[at + 1]);
      }
    }
  }
}
