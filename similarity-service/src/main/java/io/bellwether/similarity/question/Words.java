package io.bellwether.similarity.question;

import io.bellwether.contracts.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constants by their names, in capital letters or small. */
public final class Words {

  private Words() {}

  /**
   * @throws InvalidValueException that lists the names there are
   */
  public static <E extends Enum<E>> E constant(String field, String name, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new InvalidValueException(
        field,
        name,
        "one of "
            + Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", ")));
  }

  /** Null of null. */
  public static <E extends Enum<E>> @Nullable E known(
      String field, @Nullable String name, Class<E> type) {
    return name == null ? null : constant(field, name, type);
  }
}
