package io.bellwether.cli.evaluate.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests the bytes that pass. */
final class MeasuredStream extends FilterInputStream {

  private final MessageDigest digest = sha256Digest();
  private long byteCount;

  MeasuredStream(InputStream bytes) {
    super(bytes);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      byteCount++;
      digest.update((byte) value);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      byteCount += count;
      digest.update(buffer, offset, count);
    }
    return count;
  }

  @Override
  public long skip(long count) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  long byteCount() {
    return byteCount;
  }

  /** Of all that passed, hexadecimal; once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
