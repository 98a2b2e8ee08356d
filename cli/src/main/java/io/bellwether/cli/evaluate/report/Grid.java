package io.bellwether.cli.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of texts: the first column is a name, the others are numbers. */
final class Grid {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Grid(List<String> header) {
    rows.add(List.copyOf(header));
  }

  void add(List<String> row) {
    if (row.size() != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          "row has %d cells but the header has %d".formatted(row.size(), rows.getFirst().size()));
    }
    rows.add(List.copyOf(row));
  }

  /** Whether there is a header and nothing else. */
  boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Columns as wide as their widest cell. */
  String asText() {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(at -> rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0))
            .toArray();
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(at -> padded(row.get(at), widths[at], at == 0))
                    .collect(Collectors.joining(GAP))
                    .stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  String asMarkdown() {
    StringBuilder text = new StringBuilder(markdownRow(rows.getFirst()));
    text.append("|---").append("|---:".repeat(rows.getFirst().size() - 1)).append("|\n");
    rows.stream().skip(1).map(Grid::markdownRow).forEach(text::append);
    return text.toString();
  }

  private static String markdownRow(List<String> row) {
    return row.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String padded(String cell, int width, boolean left) {
    String space = " ".repeat(width - cell.length());
    return left ? cell + space : space + cell;
  }
}
