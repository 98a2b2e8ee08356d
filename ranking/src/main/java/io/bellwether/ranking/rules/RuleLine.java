package io.bellwether.ranking.rules;

import io.bellwether.contracts.InvalidValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a book being read: {@code name key=value ...}. Every refusal names the line and the
 * rule, and the key, its value and the bound.
 */
final class RuleLine {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

  private final int number;
  private final String name;
  // what has not been read yet
  private final Map<String, String> values = new LinkedHashMap<>();

  private RuleLine(int number, String name) {
    this.number = number;
    this.name = name;
  }

  static RuleLine parse(int number, String text) {
    String[] words = text.split("\\s+");
    RuleLine line = new RuleLine(number, words[0]);
    for (String word : List.of(words).subList(1, words.length)) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw line.refusal("\"%s\" must be key=value".formatted(word), null);
      }
      String key = word.substring(0, equals);
      if (line.values.put(key, word.substring(equals + 1)) != null) {
        throw line.refusal("%s stands 2 times, must stand once".formatted(key), null);
      }
    }
    return line;
  }

  String name() {
    return name;
  }

  int integer(String key, int absent) {
    String value = values.remove(key);
    try {
      return value == null ? absent : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidValueException(key, value, "a whole number of at most 32 bits");
    }
  }

  /**
   * @param absent what an absent key means; null if it must be there
   */
  BigDecimal decimal(String key, @Nullable BigDecimal absent) {
    if (absent != null && !values.containsKey(key)) {
      return absent;
    }
    String value = required(key);
    if (!DECIMAL.matcher(value).matches()) {
      throw new InvalidValueException(key, value, "a decimal number such as 0.5");
    }
    return new BigDecimal(value);
  }

  WhenMissing missing(WhenMissing absent) {
    return choice("missing", WhenMissing.class, absent);
  }

  <E extends Enum<E>> E choice(String key, Class<E> choices, E absent) {
    String value = values.remove(key);
    return value == null ? absent : choiceOf(key, value, choices);
  }

  <E extends Enum<E>> Set<E> choices(String key, Class<E> choices) {
    return each(key, value -> choiceOf(key, value, choices));
  }

  /** The values between commas, each made into what it names. */
  <T> Set<T> each(String key, Function<String, T> make) {
    List<T> made = new ArrayList<>();
    for (String value : required(key).split(",", -1)) {
      String text = ValueText.unescape(value);
      if (text == null || text.isEmpty()) {
        throw new InvalidValueException(
            key, value, "values between commas, not empty, with %XX for bytes of UTF-8 alone");
      }
      made.add(make.apply(text));
    }
    return Checks.entries(key, made);
  }

  void requireAllRead() {
    for (String key : values.keySet()) {
      throw new InvalidValueException("key", key, "one that the rule has");
    }
  }

  IllegalArgumentException unknownRule() {
    return new IllegalArgumentException(
        "line %d: rule is \"%s\", must be one of those in docs/rules.md".formatted(number, name));
  }

  IllegalArgumentException refusal(@Nullable String what, @Nullable Throwable cause) {
    return new IllegalArgumentException("line %d: %s: %s".formatted(number, name, what), cause);
  }

  private String required(String key) {
    String value = values.remove(key);
    if (value == null) {
      throw new InvalidValueException(key, null, "given");
    }
    return value;
  }

  private static <E extends Enum<E>> E choiceOf(String key, String value, Class<E> choices) {
    E[] all = choices.getEnumConstants();
    return Arrays.stream(all)
        .filter(choice -> ValueText.of(choice).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    key,
                    value,
                    "one of "
                        + Arrays.stream(all).map(ValueText::of).collect(Collectors.joining(", "))));
  }
}
