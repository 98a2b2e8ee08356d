package io.bellwether.snapshots;

import io.bellwether.snapshots.models.TensorSink;
import io.bellwether.snapshots.models.TensorSource;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What was last said of each of many, as the log had it: bytes that are kept and not read here.
 * Nothing said is no bytes. One after the other in memory, and in two tensors: {@code NAME.bytes},
 * and {@code NAME.offsets}, where each begins, with one more for the end of the last.
 */
public final class FactColumn {

  private final byte[] bytes;
  private final int[] offsets;

  private FactColumn(byte[] bytes, int[] offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
  }

  /** Of so many of whom nothing was said. */
  public static FactColumn unknown(int size) {
    return new FactColumn(new byte[0], new int[size + 1]);
  }

  /** A copy of the facts in their order. */
  public static FactColumn of(List<byte[]> facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int[] offsets = new int[facts.size() + 1];
    for (int at = 0; at < facts.size(); at++) {
      bytes.writeBytes(facts.get(at));
      offsets[at + 1] = bytes.size();
    }
    return new FactColumn(bytes.toByteArray(), offsets);
  }

  public int size() {
    return offsets.length - 1;
  }

  public boolean isKnown(int at) {
    return offsets[at + 1] > offsets[at];
  }

  /** A copy of what was said; of length 0 where nothing was. */
  public byte[] fact(int at) {
    return Arrays.copyOfRange(bytes, offsets[at], offsets[at + 1]);
  }

  /** What was said, not to be written to; {@link #fact} without the copy. */
  ByteBuffer view(int at) {
    return ByteBuffer.wrap(bytes, offsets[at], offsets[at + 1] - offsets[at]);
  }

  int length(int at) {
    return offsets[at + 1] - offsets[at];
  }

  /** A byte of what was said, 0 to 255. */
  int unsigned(int at, int place) {
    return bytes[offsets[at] + place] & 0xff;
  }

  /** The first place where what was said differs from these bytes; -1 where it does not. */
  int mismatch(int at, byte[] others) {
    return Arrays.mismatch(bytes, offsets[at], offsets[at + 1], others, 0, others.length);
  }

  void write(TensorSink sink, String name) {
    sink.add(name + ".bytes", bytes, bytes.length);
    sink.add(name + ".offsets", offsets, offsets.length);
  }

  /**
   * @throws CorruptSnapshotException if the offsets do not fit the bytes
   */
  static FactColumn read(TensorSource source, String name) {
    byte[] bytes = source.bytes(name + ".bytes");
    int[] offsets = source.ints(name + ".offsets");
    if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != bytes.length) {
      throw new CorruptSnapshotException(
          "%s.offsets has %d entries, must run from 0 to %d"
              .formatted(name, offsets.length, bytes.length));
    }
    for (int at = 1; at < offsets.length; at++) {
      if (offsets[at] < offsets[at - 1] || offsets[at] > bytes.length) {
        throw new CorruptSnapshotException(
            "%s.offsets[%d] is %d, must lie between %d and %d"
                .formatted(name, at, offsets[at], offsets[at - 1], bytes.length));
      }
    }
    return new FactColumn(bytes, offsets);
  }
}
