package io.bellwether.recommender.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.algorithms.model.History;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * 128 bits of the SHA-256 of what is added; every part with its length, so that none run together.
 */
final class Fingerprint {

  private static final int BYTES = 16;

  private final MessageDigest digest;

  Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java has", e);
    }
  }

  void add(String text) {
    add(text.getBytes(UTF_8));
  }

  void add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }

  void add(byte[] bytes) {
    add(bytes.length);
    digest.update(bytes);
  }

  void add(@Nullable History history) {
    if (history == null) {
      add(-1);
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(history.size() * (Integer.BYTES + Float.BYTES));
    for (int at = 0; at < history.size(); at++) {
      bytes.putInt(history.security(at)).putFloat(history.weight(at));
    }
    add(bytes.array());
  }

  /** In hex digits. */
  String text() {
    return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
  }
}
