package io.bellwether.snapshots;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex. */
final class Sha256 {

  /** A segment larger than an int cannot become one buffer. */
  private static final long CHUNK_BYTES = 1L << 30;

  private Sha256() {}

  static String of(String text) {
    return hex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String of(MemorySegment segment) {
    MessageDigest digest = digest();
    for (long from = 0; from < segment.byteSize(); from += CHUNK_BYTES) {
      long length = Math.min(CHUNK_BYTES, segment.byteSize() - from);
      digest.update(segment.asSlice(from, length).asByteBuffer());
    }
    return hex(digest.digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
