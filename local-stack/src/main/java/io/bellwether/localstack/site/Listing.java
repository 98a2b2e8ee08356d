package io.bellwether.localstack.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/**
 * One security of the catalogue, as texts that a market site would show. What the catalogue leaves
 * empty is shown as {@code -}.
 *
 * @param columns the catalogue's row by column name
 */
record Listing(Map<String, String> columns) {

  static final String MISSING = "-";

  private static final BigDecimal THOUSAND = new BigDecimal("1e3");
  private static final BigDecimal MILLION = new BigDecimal("1e6");
  private static final BigDecimal BILLION = new BigDecimal("1e9");

  Listing {
    columns = Map.copyOf(columns);
  }

  String ticker() {
    return text("ticker");
  }

  String text(String column) {
    String value = columns.get(column);
    if (value == null) {
      throw new IllegalArgumentException("the catalogue has no column " + column);
    }
    return value.isBlank() ? MISSING : value;
  }

  String percent(String column) {
    String text = text(column);
    return text.equals(MISSING) ? text : text + "%";
  }

  /** Such as 14.23B, 646.40M or 679.29K. */
  String abbreviated(String column) {
    String text = text(column);
    if (text.equals(MISSING)) {
      return text;
    }
    BigDecimal value = new BigDecimal(text);
    if (value.abs().compareTo(BILLION) >= 0) {
      return in(value, BILLION, "B");
    }
    return value.abs().compareTo(MILLION) >= 0 ? in(value, MILLION, "M") : in(value, THOUSAND, "K");
  }

  /** Such as 1,905,138. */
  String grouped(String column) {
    String text = text(column);
    return text.equals(MISSING)
        ? text
        : new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(new BigDecimal(text));
  }

  /** Two columns in one cell, or {@code -} when the first is missing. */
  String compound(String format, String first, String second) {
    return text(first).equals(MISSING) ? MISSING : format.formatted(text(first), text(second));
  }

  private static String in(BigDecimal value, BigDecimal unit, String suffix) {
    return value.divide(unit, 2, RoundingMode.HALF_UP).toPlainString() + suffix;
  }
}
