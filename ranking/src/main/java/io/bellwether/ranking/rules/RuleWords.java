package io.bellwether.ranking.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** One line of a book being written. */
final class RuleWords {

  private final StringBuilder line;

  RuleWords(String name) {
    this.line = new StringBuilder(name);
  }

  RuleWords integer(String key, int value) {
    return word(key, Integer.toString(value));
  }

  RuleWords decimal(String key, BigDecimal value) {
    return word(key, value.toPlainString());
  }

  RuleWords choice(String key, Enum<?> value) {
    return word(key, ValueText.of(value));
  }

  RuleWords choices(String key, Collection<? extends Enum<?>> values) {
    return word(key, values.stream().map(ValueText::of).collect(Collectors.joining(",")));
  }

  RuleWords texts(String key, Collection<?> values) {
    return word(
        key,
        values.stream()
            .map(value -> ValueText.escape(value.toString()))
            .collect(Collectors.joining(",")));
  }

  @Override
  public String toString() {
    return line.toString();
  }

  private RuleWords word(String key, String value) {
    line.append(' ').append(key).append('=').append(value);
    return this;
  }
}
