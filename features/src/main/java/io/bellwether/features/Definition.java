package io.bellwether.features;

import io.bellwether.algorithms.features.FeatureColumn;
import io.bellwether.algorithms.features.FeatureTable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column and how it is read from what is known.
 *
 * @param number of a column of numbers; NaN is missing
 * @param text of a column of texts; empty is missing
 */
record Definition<T>(FeatureColumn column, ToDoubleFunction<T> number, Function<T, String> text) {

  static <T> Definition<T> number(FeatureColumn column, ToDoubleFunction<T> number) {
    return new Definition<>(column, number, unread -> "");
  }

  static <T> Definition<T> text(FeatureColumn column, Function<T, String> text) {
    return new Definition<>(column, unread -> Double.NaN, text);
  }

  /** A row for each; of what is not known at all, a row in which everything is missing. */
  static <T> FeatureTable table(List<Definition<T>> definitions, List<? extends @Nullable T> rows) {
    FeatureTable.Builder table = FeatureTable.ofRows(rows.size());
    for (Definition<T> definition : definitions) {
      if (definition.column.kind() == FeatureColumn.Kind.NUMBER) {
        double[] numbers = new double[rows.size()];
        for (int row = 0; row < numbers.length; row++) {
          T known = rows.get(row);
          numbers[row] = known == null ? Double.NaN : definition.number.applyAsDouble(known);
        }
        table.numbers(definition.column, numbers);
      } else {
        String[] texts = new String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
          T known = rows.get(row);
          texts[row] = known == null ? "" : definition.text.apply(known);
        }
        table.texts(definition.column, texts);
      }
    }
    return table.build();
  }

  /** A constant as a text: {@code OWN_BUSINESS} is {@code own business}; null is empty. */
  static String words(@Nullable Enum<?> constant) {
    return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
