package io.bellwether.cli.evaluate.dataset;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.evaluate.csv.BadValueException;
import io.bellwether.cli.evaluate.csv.CsvFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All ids of one kind: those of a file that lists them, or whichever the interactions have, or
 * both, where the file tells features that not all need to have.
 */
final class Population<T> {

  private final Side<T> side;
  private final Optional<Path> list;
  private final Ids ids = new Ids();
  private float[] prices = new float[0];
  private Optional<FeatureColumns> columns = Optional.empty();
  private List<T> facts = List.of();

  private Population(Side<T> side, Optional<Path> list) {
    this.side = side;
    this.list = list;
  }

  /** Nobody yet; whoever trades belongs to it. */
  static <T> Population<T> open(Side<T> side) {
    return new Population<>(side, Optional.empty());
  }

  /**
   * Those whom a file lists, and nobody else unless it has further columns: these are features. A
   * file with a column {@code asOf} is such as an export writes, and an id may come again.
   */
  static <T> Population<T> listed(Side<T> side, Path file, Progress progress) {
    Population<T> listed = new Population<>(side, Optional.of(file));
    try (CsvFile csv = CsvFile.open(file)) {
      csv.header().require(side.column());
      if (csv.header().find(Side.AS_OF).isPresent()) {
        progress.show("reading " + file.getFileName(), 0, 0);
        listed.facts = side.facts(file, csv.header());
        listed.facts.forEach(fact -> listed.ids.numberOf(side.idOf().apply(fact)));
      } else {
        listed.read(csv, progress);
      }
    }
    return listed;
  }

  /**
   * The number of an id.
   *
   * @throws BadValueException if the list does not have it, and tells nothing but who there is
   */
  int numberOf(String id) throws BadValueException {
    if (list.isEmpty() || columns.isPresent() || !facts.isEmpty()) {
      return ids.numberOf(id);
    }
    int number = ids.find(id);
    if (number == Ids.UNKNOWN) {
      throw new BadValueException(
          "%s is \"%s\", which %s does not list".formatted(side.column(), id, list.get()));
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

  /**
   * What the file tells of each index.
   *
   * @param last of the interactions; empty if they have no times
   * @param notes gets a sentence on everything that a reader should know
   */
  Features<T> features(IdOrder order, Optional<Instant> last, List<String> notes) {
    if (!facts.isEmpty()) {
      return dated(last, notes);
    }
    if (columns.isEmpty()) {
      return new Features.Absent<>();
    }
    noteUnlisted(order.size() - columns.get().rowCount(), notes);
    return columns
        .get()
        .table(order, notes)
        .<Features<T>>map(Features.Columns::new)
        .orElseGet(Features.Absent::new);
  }

  private Features<T> dated(Optional<Instant> last, List<String> notes) {
    Instant first = facts.stream().map(side.asOf()).min(Instant::compareTo).orElseThrow();
    if (last.isPresent() && first.isAfter(last.get())) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "%s knows nothing as of the interactions: its first asOf is %s, the last interaction is of %s"
              .formatted(list.orElseThrow(), first, last.get()));
    }
    long described = facts.stream().map(side.idOf()).distinct().count();
    notes.add(
        "features from %s: %,d dated rows of %,d %ss, of each the latest %s"
            .formatted(
                fileName(),
                facts.size(),
                described,
                side.column(),
                last.isPresent() ? "by the end of train" : "of all, since there are no times"));
    noteUnlisted(ids.size() - (int) described, notes);
    return new Features.Dated<>(facts);
  }

  private void noteUnlisted(int count, List<String> notes) {
    if (count > 0) {
      notes.add(
          "%,d %ss have no row in %s: all their features are missing"
              .formatted(count, side.column(), fileName()));
    }
  }

  private String fileName() {
    return String.valueOf(list.orElseThrow().getFileName());
  }

  private void read(CsvFile csv, Progress progress) {
    int id = csv.header().require(side.column());
    int price = csv.header().find(Cells.PRICE).orElse(Cells.ABSENT);
    FeatureColumns further = FeatureColumns.of(fileName(), csv.header(), side.column());
    csv.forEach(
        progress,
        (row, line) -> {
          add(Cells.id(row, id, side.column()), Cells.price(row, price));
          further.add(row);
        });
    columns = Optional.of(further).filter(some -> !some.isEmpty());
  }

  private void add(String id, float price) throws BadValueException {
    if (ids.find(id) != Ids.UNKNOWN) {
      throw new BadValueException(
          "%s is \"%s\", which an earlier line has; rows that replace each other need a column asOf"
              .formatted(side.column(), id));
    }
    int number = ids.numberOf(id);
    if (number >= prices.length) {
      prices = Arrays.copyOf(prices, Math.max(1 << 10, 2 * prices.length));
    }
    prices[number] = price;
  }
}
