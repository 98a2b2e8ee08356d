package io.bellwether.contracts;

import org.jspecify.annotations.Nullable;

/** A value outside its bound. The message names the field, the value and the bound. */
public final class InvalidValueException extends IllegalArgumentException {

  private final String field;
  private final String value;
  private final String bound;

  public InvalidValueException(String field, @Nullable Object value, String bound) {
    this(field, bound, quoted(value));
  }

  private InvalidValueException(String field, String bound, String value) {
    super("%s is %s, but must be %s".formatted(field, value, bound));
    this.field = field;
    this.value = value;
    this.bound = bound;
  }

  /** The same of a field that lies within another, such as {@code trades[3].}. */
  public InvalidValueException within(String place) {
    return new InvalidValueException(place + field, bound, value);
  }

  public String field() {
    return field;
  }

  /** What the value must be, as the message says it. */
  public String bound() {
    return bound;
  }

  private static String quoted(@Nullable Object value) {
    if (!(value instanceof CharSequence text)) {
      return String.valueOf(value);
    }
    return "\"" + (text.length() > 80 ? text.subSequence(0, 80) + "…" : text) + "\"";
  }
}
