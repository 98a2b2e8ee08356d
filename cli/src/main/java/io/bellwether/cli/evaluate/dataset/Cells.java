package io.bellwether.cli.evaluate.dataset;

import io.bellwether.cli.evaluate.csv.BadValueException;
import io.bellwether.cli.evaluate.csv.Decimals;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** What the cells of the columns that several files have must hold. */
final class Cells {

  static final String USER = "user";
  static final String ITEM = "item";
  static final String PRICE = "price";

  /** No such column. */
  static final int ABSENT = -1;

  private Cells() {}

  static String id(CSVRecord row, int at, String column) throws BadValueException {
    String id = row.get(at);
    if (id.isBlank()) {
      throw new BadValueException(column + " is blank");
    }
    return id;
  }

  /** Whether the side of a trade is a sale. */
  static boolean isSale(String side) throws BadValueException {
    return switch (side.strip().toUpperCase(Locale.ROOT)) {
      case "BUY" -> false;
      case "SELL" -> true;
      default -> throw new BadValueException("side is %s, must be BUY or SELL".formatted(side));
    };
  }

  /** The price, at least 0; NaN where there is none. */
  static float price(CSVRecord row, int at) throws BadValueException {
    return at == ABSENT || row.get(at).isBlank()
        ? Float.NaN
        : Decimals.notNegative(PRICE, row.get(at));
  }
}
