package io.bellwether.cli.evaluate.dataset;

import io.bellwether.algorithms.features.FeatureColumn;
import io.bellwether.algorithms.features.FeatureTable;
import io.bellwether.cli.evaluate.csv.Decimals;
import io.bellwether.cli.evaluate.csv.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * The columns of a list beside the id, row by row, until it is known which they are worth. A column
 * whose cells are all the same says nothing and is left out.
 */
final class FeatureColumns {

  private final String file;
  private final List<String> names;
  private final int[] places;
  private final List<List<String>> cells;
  private final Map<String, String> texts = new HashMap<>();

  private FeatureColumns(String file, List<String> names, int[] places) {
    this.file = file;
    this.names = names;
    this.places = places;
    this.cells = names.stream().map(name -> (List<String>) new ArrayList<String>()).toList();
  }

  /**
   * @param file its name, for a reader
   */
  static FeatureColumns of(String file, Header header, String idColumn) {
    int[] places =
        IntStream.range(0, header.names().size())
            .filter(at -> !header.names().get(at).equals(idColumn))
            .toArray();
    return new FeatureColumns(
        file, Arrays.stream(places).mapToObj(header.names()::get).toList(), places);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  void add(CSVRecord row) {
    for (int column = 0; column < places.length; column++) {
      // most texts come again, and are then kept once
      String cell = row.get(places[column]).strip();
      cells.get(column).add(texts.computeIfAbsent(cell, text -> text));
    }
  }

  /** Rows so far. */
  int rowCount() {
    return cells.isEmpty() ? 0 : cells.getFirst().size();
  }

  /**
   * A row for each index; those who have no row here have an empty one. Empty if no column says
   * anything.
   *
   * @param notes gets a sentence on everything that a reader should know
   */
  Optional<FeatureTable> table(IdOrder order, List<String> notes) {
    FeatureTable.Builder table = FeatureTable.ofRows(order.size());
    List<String> leftOut = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      List<String> known = cells.get(column).stream().distinct().limit(2).toList();
      if (known.size() < 2) {
        leftOut.add(
            names.get(column)
                + (known.getFirst().isEmpty() ? " (empty)" : " (the same in every row)"));
      } else {
        table.cells(names.get(column), order.inOrder(cells.get(column)));
      }
    }
    FeatureTable built = table.build();
    if (!built.columns().isEmpty()) {
      notes.add(
          "features from %s: %s"
              .formatted(
                  file,
                  built.columns().stream()
                      .map(each -> "%s (%s)".formatted(each.name(), word(each.kind())))
                      .collect(Collectors.joining(", "))));
    }
    if (!leftOut.isEmpty()) {
      notes.add(
          "columns of %s that say nothing are left out: %s"
              .formatted(file, String.join(", ", leftOut)));
    }
    built.columns().forEach(column -> noteNearlyNumbers(column, notes));
    return built.columns().isEmpty() ? Optional.empty() : Optional.of(built);
  }

  /** One misspelt number makes a category of all the others. */
  private void noteNearlyNumbers(FeatureColumn column, List<String> notes) {
    if (column.kind() == FeatureColumn.Kind.NUMBER) {
      return;
    }
    List<String> known =
        cells.get(names.indexOf(column.name())).stream().filter(cell -> !cell.isEmpty()).toList();
    List<String> others = known.stream().filter(cell -> !Decimals.isNumber(cell)).toList();
    if (!others.isEmpty() && 2 * others.size() < known.size()) {
      notes.add(
          "column %s of %s would be numbers but for %,d of %,d cells, such as \"%s\""
              .formatted(column.name(), file, others.size(), known.size(), others.getFirst()));
    }
  }

  private static String word(FeatureColumn.Kind kind) {
    return switch (kind) {
      case NUMBER -> "numbers";
      case CATEGORY -> "category";
      case TAGS -> "tags";
    };
  }
}
