package io.bellwether.snapshots;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of strings as two tensors: {@code NAME.bytes}, their UTF-8 one after the other, and {@code
 * NAME.offsets}, where each begins, with one more for the end of the last.
 */
final class StringColumn {

  private StringColumn() {}

  /**
   * @throws IllegalArgumentException if a string cannot be told in UTF-8, as half a surrogate pair
   */
  static void write(SafetensorsWriter writer, String name, List<String> strings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int[] offsets = new int[strings.size() + 1];
    for (int at = 0; at < strings.size(); at++) {
      byte[] encoded = encoded(name, at, strings.get(at));
      bytes.write(encoded, 0, encoded.length);
      offsets[at + 1] = bytes.size();
    }
    writer.add(name + ".bytes", bytes.toByteArray(), bytes.size());
    writer.add(name + ".offsets", offsets, offsets.length);
  }

  /**
   * @throws CorruptSnapshotException if the offsets do not fit the bytes or these are not UTF-8
   */
  static List<String> read(SafetensorsFile file, String name) {
    byte[] bytes = file.bytes(name + ".bytes");
    int[] offsets = file.ints(name + ".offsets");
    if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != bytes.length) {
      throw new CorruptSnapshotException(
          "%s.offsets has %d entries, must run from 0 to %d"
              .formatted(name, offsets.length, bytes.length));
    }
    List<String> strings = new ArrayList<>(offsets.length - 1);
    for (int at = 0; at + 1 < offsets.length; at++) {
      int from = offsets[at];
      int to = offsets[at + 1];
      if (to < from || to > bytes.length) {
        throw new CorruptSnapshotException(
            "%s.offsets[%d] is %d, must lie between %d and %d"
                .formatted(name, at + 1, to, from, bytes.length));
      }
      strings.add(decoded(name, at, ByteBuffer.wrap(bytes, from, to - from)));
    }
    return strings;
  }

  private static byte[] encoded(String name, int at, String string) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(string));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException unencodable) {
      throw new IllegalArgumentException(
          "%s[%d] has no UTF-8 encoding".formatted(name, at), unencodable);
    }
  }

  private static String decoded(String name, int at, ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException malformed) {
      throw new CorruptSnapshotException("%s[%d] is not UTF-8".formatted(name, at), malformed);
    }
  }
}
