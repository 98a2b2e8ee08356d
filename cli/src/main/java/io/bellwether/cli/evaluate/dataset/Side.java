package io.bellwether.cli.evaluate.dataset;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.evaluate.csv.Header;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.markets.export.table.Tables;
import io.bellwether.markets.replay.DatedFacts;
import io.bellwether.markets.table.BadRow;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.UnusableTableException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The users or the items.
 *
 * @param column that has their ids
 * @param exported the columns of the file in which an export tells facts about them
 * @param reader reads such a file
 */
record Side<T>(
    String column,
    List<String> exported,
    BiFunction<Path, BadRows, List<T>> reader,
    Function<T, String> idOf,
    Function<T, Instant> asOf) {

  /** Tells that a file is such as an export writes. */
  static final String AS_OF = "asof";

  static final Side<Investor> USERS =
      new Side<>(
          Cells.USER,
          Tables.INVESTORS.columnNames(),
          DatedFacts::investors,
          investor -> investor.id().value(),
          Investor::asOf);

  static final Side<Security> ITEMS =
      new Side<>(
          Cells.ITEM,
          Tables.securities(EnumSet.allOf(Figure.class)).columnNames(),
          DatedFacts::securities,
          security -> security.id().value(),
          Security::asOf);

  private static final int MOST_COMPLAINTS = 20;

  /** The facts of a file such as an export writes. */
  List<T> facts(Path file, Header header) {
    refuseOthers(header);
    BadRows badRows = new BadRows();
    try {
      List<T> facts = reader.apply(file, badRows);
      refuseBad(file, badRows);
      if (facts.isEmpty()) {
        throw new CommandFailure(ExitCode.USAGE, file + " has a header but no rows");
      }
      return facts;
    } catch (UnusableTableException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private void refuseOthers(Header header) {
    List<String> others = new ArrayList<>(header.names());
    exported.forEach(name -> others.remove(name.toLowerCase(Locale.ROOT)));
    if (!others.isEmpty()) {
      throw header.wrong(
          "has the unknown column %s; a file with a column asOf is read as an export writes it, with: %s"
              .formatted(String.join(", ", others), String.join(", ", exported)));
    }
  }

  private static void refuseBad(Path file, BadRows badRows) {
    if (badRows.count() == 0) {
      return;
    }
    List<String> complaints = new ArrayList<>();
    for (BadRow row : badRows.list().stream().limit(MOST_COMPLAINTS).toList()) {
      complaints.add(
          "  line %d: %s is \"%s\", must be %s"
              .formatted(row.line(), row.field(), row.value(), row.reason()));
    }
    if (badRows.count() > MOST_COMPLAINTS) {
      complaints.add("  (%,d bad rows in all)".formatted(badRows.count()));
    }
    throw new CommandFailure(
        ExitCode.USAGE, "%s cannot be used:\n%s".formatted(file, String.join("\n", complaints)));
  }
}
