package io.bellwether.cli.evaluate.dataset;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.evaluate.csv.BadValueException;
import io.bellwether.cli.evaluate.csv.CsvFile;
import io.bellwether.cli.evaluate.csv.Decimals;
import io.bellwether.cli.evaluate.csv.Header;
import io.bellwether.cli.evaluate.csv.TimeColumn;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Who bought what, when, with which weight and at which price: a row is a purchase, and a pair that
 * occurs again a repeat purchase. A weight of 0 is no purchase, nor is a sale: the row is left out,
 * and counted. What else a file of trades holds is passed over.
 */
public final class InteractionFile {

  private static final String TIME = "time";
  private static final String WEIGHT = "weight";
  private static final String SIDE = "side";
  private static final List<String> KNOWN =
      List.of(
          Cells.USER,
          Cells.ITEM,
          TIME,
          WEIGHT,
          Cells.PRICE,
          SIDE,
          "trade",
          "quantity",
          "currency",
          "channel");

  private final Path file;
  private final Population<Investor> users;
  private final Population<Security> items;
  private final TimeColumn times = new TimeColumn();
  private final InteractionColumns columns = new InteractionColumns();
  private long zeroWeightCount;
  private long saleCount;

  private InteractionFile(Path file, Population<Investor> users, Population<Security> items) {
    this.file = file;
    this.users = users;
    this.items = items;
  }

  /**
   * Reads the file.
   *
   * @param users the file that lists all users or tells their features; if empty they are those who
   *     trade
   * @param items the file that lists all items or tells their features; if empty they are those
   *     that are traded
   * @throws CommandFailure if a file cannot be used
   */
  public static Dataset read(
      Path file, Optional<Path> users, Optional<Path> items, Progress progress) {
    return new InteractionFile(
            file, population(Side.USERS, users, progress), population(Side.ITEMS, items, progress))
        .read(progress);
  }

  private static <T> Population<T> population(
      Side<T> side, Optional<Path> list, Progress progress) {
    return list.map(listFile -> Population.listed(side, listFile, progress))
        .orElseGet(() -> Population.open(side));
  }

  private Dataset read(Progress progress) {
    try (CsvFile csv = CsvFile.open(file)) {
      csv.header().allowOnly(KNOWN);
      Layout layout = Layout.of(csv.header());
      csv.forEach(progress, (row, line) -> add(row, line, layout));
      if (columns.count() == 0) {
        throw new CommandFailure(ExitCode.USAGE, file + " has no purchase with a weight above 0");
      }
      progress.show("sorting", 0, 0);
      IdOrder investors = users.inOrder();
      IdOrder securities = items.inOrder();
      Interactions all = columns.inOrder(investors, securities, securities.inOrder(items.prices()));
      Facts facts = facts(all, investors, securities, layout, csv.sha256());
      Optional<Instant> last = facts.period().map(Facts.Period::last);
      List<String> notes = new ArrayList<>();
      return new Dataset(
          all,
          investors,
          securities,
          facts,
          users.features(investors, last, notes),
          items.features(securities, last, notes),
          notes);
    }
  }

  private void add(CSVRecord row, long line, Layout layout) throws BadValueException {
    String user = Cells.id(row, layout.user, Cells.USER);
    String item = Cells.id(row, layout.item, Cells.ITEM);
    long second = layout.time == Cells.ABSENT ? 0 : times.epochSecond(row.get(layout.time), line);
    float weight =
        layout.weight == Cells.ABSENT ? 1 : Decimals.notNegative(WEIGHT, row.get(layout.weight));
    float price = Cells.price(row, layout.price);
    boolean sale = layout.side != Cells.ABSENT && Cells.isSale(row.get(layout.side));
    if (sale) {
      saleCount++;
    } else if (weight == 0) {
      zeroWeightCount++;
    } else {
      columns.add(users.numberOf(user), items.numberOf(item), second, weight, price);
    }
  }

  private Facts facts(
      Interactions all, IdOrder investors, IdOrder securities, Layout layout, String sha256) {
    int pairCount = 0;
    int sameMomentCount = 0;
    boolean prices = false;
    for (int row = 0; row < all.size(); row++) {
      boolean samePair =
          row > 0
              && all.investors()[row] == all.investors()[row - 1]
              && all.securities()[row] == all.securities()[row - 1];
      pairCount += samePair ? 0 : 1;
      sameMomentCount += samePair && all.epochSeconds()[row] == all.epochSeconds()[row - 1] ? 1 : 0;
      prices |= !Float.isNaN(all.price(row));
    }
    return new Facts(
        file.toString(),
        sha256,
        investors.size(),
        securities.size(),
        all.size(),
        pairCount,
        layout.time == Cells.ABSENT ? 0 : sameMomentCount,
        zeroWeightCount,
        saleCount,
        layout.time == Cells.ABSENT ? Optional.empty() : Optional.of(period(all)),
        layout.weight != Cells.ABSENT,
        prices);
  }

  private static Facts.Period period(Interactions all) {
    long[] moments = all.epochSeconds();
    return new Facts.Period(
        Instant.ofEpochSecond(Arrays.stream(moments).min().orElseThrow()),
        Instant.ofEpochSecond(Arrays.stream(moments).max().orElseThrow()));
  }

  /** Where each column stands; {@link Cells#ABSENT} for those the file does not have. */
  private record Layout(int user, int item, int time, int weight, int price, int side) {

    static Layout of(Header header) {
      return new Layout(
          header.require(Cells.USER),
          header.require(Cells.ITEM),
          header.find(TIME).orElse(Cells.ABSENT),
          header.find(WEIGHT).orElse(Cells.ABSENT),
          header.find(Cells.PRICE).orElse(Cells.ABSENT),
          header.find(SIDE).orElse(Cells.ABSENT));
    }
  }
}
