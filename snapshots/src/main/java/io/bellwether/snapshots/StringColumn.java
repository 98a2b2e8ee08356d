package io.bellwether.snapshots;

import io.bellwether.snapshots.models.TensorSink;
import io.bellwether.snapshots.models.TensorSource;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list of strings as a {@link FactColumn} of their UTF-8. */
final class StringColumn {

  private StringColumn() {}

  /**
   * @throws IllegalArgumentException if a string cannot be told in UTF-8, as half a surrogate pair
   */
  static void write(TensorSink sink, String name, List<String> strings) {
    List<byte[]> encoded = new ArrayList<>(strings.size());
    for (int at = 0; at < strings.size(); at++) {
      encoded.add(encoded(name, at, strings.get(at)));
    }
    FactColumn.of(encoded).write(sink, name);
  }

  /**
   * @throws CorruptSnapshotException if the offsets do not fit the bytes or these are not UTF-8
   */
  static List<String> read(TensorSource source, String name) {
    FactColumn encoded = FactColumn.read(source, name);
    List<String> strings = new ArrayList<>(encoded.size());
    for (int at = 0; at < encoded.size(); at++) {
      strings.add(decoded(name, at, encoded.fact(at)));
    }
    return strings;
  }

  /** A column of exactly one text. */
  static String readOne(TensorSource source, String name) {
    List<String> texts = read(source, name);
    if (texts.size() != 1) {
      throw new CorruptSnapshotException(
          "%s has %d texts, must have 1".formatted(name, texts.size()));
    }
    return texts.getFirst();
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

  private static String decoded(String name, int at, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new CorruptSnapshotException("%s[%d] is not UTF-8".formatted(name, at), malformed);
    }
  }
}
