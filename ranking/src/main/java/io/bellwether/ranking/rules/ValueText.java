package io.bellwether.ranking.rules;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values within a line: choices in lower case with hyphens; texts with each byte of their UTF-8
 * that is no visible ASCII character, a comma, a percent sign or an equals sign as {@code %} and
 * two hex digits.
 */
final class ValueText {

  private static final String RESERVED = ",%=";

  private ValueText() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xff);
      if (character > ' ' && character < 0x7f && RESERVED.indexOf(character) < 0) {
        escaped.append(character);
      } else {
        escaped.append("%%%02X".formatted((int) character));
      }
    }
    return escaped.toString();
  }

  /** The text that was escaped, or null where a percent sign is not followed by a byte of UTF-8. */
  static @Nullable String unescape(String escaped) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(escaped.length());
    byte[] written = escaped.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < written.length; at++) {
      if (written[at] != '%') {
        octets.write(written[at]);
        continue;
      }
      int high = at + 2 <= written.length - 1 ? Character.digit(written[at + 1], 16) : -1;
      int low = at + 2 <= written.length - 1 ? Character.digit(written[at + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return null;
      }
      octets.write(16 * high + low);
      at += 2;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(octets.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
