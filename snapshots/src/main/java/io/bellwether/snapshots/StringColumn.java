package io.bellwether.snapshots;

import io.bellwether.snapshots.models.TensorSink;
import io.bellwether.snapshots.models.TensorSource;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * An immutable list of strings as a {@link FactColumn} of their UTF-8. A string is decoded each
 * time it is asked for, so that half a million of them are two arrays and not a million objects.
 */
final class StringColumn extends AbstractList<String> implements RandomAccess {

  /** Below this first byte the order of UTF-8 is that of UTF-16. */
  private static final int SURROGATES_MATTER = 0xEE;

  private final FactColumn encoded;

  private StringColumn(FactColumn encoded) {
    this.encoded = encoded;
  }

  /** The strings in a list that nobody can change: the list itself if it is such a column. */
  static List<String> copyOf(List<String> strings) {
    return strings instanceof StringColumn ? strings : List.copyOf(strings);
  }

  /**
   * @throws IllegalArgumentException if a string cannot be told in UTF-8, as half a surrogate pair
   */
  static void write(TensorSink sink, String name, List<String> strings) {
    if (strings instanceof StringColumn column) {
      column.encoded.write(sink, name);
      return;
    }
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
    for (int at = 0; at < encoded.size(); at++) {
      try {
        decoded(encoded.view(at));
      } catch (CharacterCodingException malformed) {
        throw new CorruptSnapshotException("%s[%d] is not UTF-8".formatted(name, at), malformed);
      }
    }
    return new StringColumn(encoded);
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

  @Override
  public String get(int at) {
    return asText(encoded.view(at));
  }

  private static String asText(ByteBuffer bytes) {
    try {
      return decoded(bytes);
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("every string was decoded when it was read", impossible);
    }
  }

  @Override
  public int size() {
    return encoded.size();
  }

  /**
   * The place of a string, or -1; the strings must ascend by {@link String#compareTo}. Compares
   * bytes: no string is decoded but beside those of the highest code points.
   */
  int indexAmongAscending(String string) {
    byte[] sought = string.getBytes(StandardCharsets.UTF_8);
    int from = 0;
    int to = size() - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int order = compare(middle, sought, string);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int at, byte[] sought, String string) {
    int place = encoded.mismatch(at, sought);
    if (place < 0) {
      // half a surrogate pair is sought as a question mark, which is another string
      return get(at).compareTo(string);
    }
    int length = encoded.length(at);
    if (place == length || place == sought.length) {
      return Integer.compare(length, sought.length);
    }
    int left = encoded.unsigned(at, place);
    int right = sought[place] & 0xff;
    if (left < SURROGATES_MATTER || right < SURROGATES_MATTER) {
      return Integer.compare(left, right);
    }
    // UTF-16 has the code points beyond its first plane below the last of that plane
    return get(at).compareTo(string);
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

  private static String decoded(ByteBuffer bytes) throws CharacterCodingException {
    // ids are ASCII: a decoder for each would be most of the work
    int from = bytes.position();
    boolean isAscii = true;
    for (int at = from; at < bytes.limit(); at++) {
      isAscii &= bytes.get(at) >= 0;
    }
    return isAscii
        ? new String(bytes.array(), from, bytes.remaining(), StandardCharsets.ISO_8859_1)
        : StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }
}
