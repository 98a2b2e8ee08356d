package io.bellwether.cli.evaluate.dataset;

import io.bellwether.cli.console.Progress;
import io.bellwether.cli.evaluate.csv.BadValueException;
import io.bellwether.cli.evaluate.csv.CsvFile;
import java.nio.file.Path;
import java.util.Arrays;

/** All ids of one kind: those of a file that lists them, or whichever the interactions have. */
final class Population {

  private final String column;
  private final String list;
  private final Ids ids = new Ids();
  private float[] prices = new float[0];

  private Population(String column, String list) {
    this.column = column;
    this.list = list;
  }

  /** Nobody yet; whoever trades belongs to it. */
  static Population open(String column) {
    return new Population(column, "");
  }

  /**
   * Those whom a file lists, and nobody else. Besides the ids it may have prices; other columns are
   * passed over.
   */
  static Population listed(String column, Path file, Progress progress) {
    Population listed = new Population(column, file.toString());
    try (CsvFile csv = CsvFile.open(file)) {
      int id = csv.header().require(column);
      int price = csv.header().find(Cells.PRICE).orElse(Cells.ABSENT);
      csv.forEach(
          progress, (row, line) -> listed.add(Cells.id(row, id, column), Cells.price(row, price)));
    }
    return listed;
  }

  /**
   * The number of an id.
   *
   * @throws BadValueException if the list does not have it
   */
  int numberOf(String id) throws BadValueException {
    if (list.isEmpty()) {
      return ids.numberOf(id);
    }
    int number = ids.find(id);
    if (number == Ids.UNKNOWN) {
      throw new BadValueException(
          "%s is \"%s\", which %s does not list".formatted(column, id, list));
    }
    return number;
  }

  IdOrder inOrder() {
    return ids.inOrder();
  }

  /** The listed price of each id, by its number; NaN where there is none. */
  float[] prices() {
    int known = prices.length;
    float[] all = Arrays.copyOf(prices, ids.size());
    if (known < all.length) {
      Arrays.fill(all, known, all.length, Float.NaN);
    }
    return all;
  }

  private void add(String id, float price) throws BadValueException {
    if (ids.find(id) != Ids.UNKNOWN) {
      throw new BadValueException("%s is \"%s\", which an earlier line has".formatted(column, id));
    }
    int number = ids.numberOf(id);
    if (number >= prices.length) {
      prices = Arrays.copyOf(prices, Math.max(1 << 10, 2 * prices.length));
    }
    prices[number] = price;
  }
}
