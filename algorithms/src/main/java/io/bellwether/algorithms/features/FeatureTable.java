package io.bellwether.algorithms.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Named columns of equally many rows, before encoding: numbers, NaN where one is missing, or texts,
 * empty where one is missing. Keeps the arrays it is given, which nobody may write to afterwards.
 */
public final class FeatureTable {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

  private static final double[] NO_NUMBERS = {};
  private static final String[] NO_TEXTS = {};

  private final int rowCount;
  private final List<FeatureColumn> columns;
  private final List<double[]> numbers;
  private final List<String[]> texts;
  private final Map<String, Integer> positions;

  private FeatureTable(Builder built) {
    this.rowCount = built.rowCount;
    this.columns = List.copyOf(built.columns);
    this.numbers = List.copyOf(built.numbers);
    this.texts = List.copyOf(built.texts);
    this.positions = Map.copyOf(built.positions);
  }

  public static Builder ofRows(int rowCount) {
    return new Builder(rowCount);
  }

  public int rowCount() {
    return rowCount;
  }

  public List<FeatureColumn> columns() {
    return columns;
  }

  /** The numbers of a column, by its position. */
  double[] numbers(int column) {
    return numbers.get(column);
  }

  /** The texts of a column, by its position. */
  String[] texts(int column) {
    return texts.get(column);
  }

  /**
   * Position of the column that has this name.
   *
   * @throws IllegalArgumentException if there is none, or it holds numbers where texts are wanted
   */
  int positionOf(FeatureColumn wanted) {
    Integer position = positions.get(wanted.name());
    if (position == null) {
      throw new IllegalArgumentException(
          "table has no column %s, must have all that the encoder was fitted on"
              .formatted(wanted.name()));
    }
    FeatureColumn.Kind kind = columns.get(position).kind();
    if (kind != wanted.kind()) {
      throw new IllegalArgumentException(
          "column %s is %s, must be %s as at fitting"
              .formatted(wanted.name(), kind, wanted.kind()));
    }
    return position;
  }

  /** Collects columns; their order is the order of the encoded columns. */
  public static final class Builder {

    private final int rowCount;
    private final List<FeatureColumn> columns = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();
    private final List<String[]> texts = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private Builder(int rowCount) {
      if (rowCount < 0) {
        throw new IllegalArgumentException(
            "rowCount is %d, must be at least 0".formatted(rowCount));
      }
      this.rowCount = rowCount;
    }

    public Builder numbers(FeatureColumn column, double[] values) {
      if (column.kind() != FeatureColumn.Kind.NUMBER) {
        throw new IllegalArgumentException(
            "column %s is %s, but is given numbers".formatted(column.name(), column.kind()));
      }
      return add(column, values.length, values, NO_TEXTS);
    }

    public Builder texts(FeatureColumn column, String[] values) {
      if (column.kind() == FeatureColumn.Kind.NUMBER) {
        throw new IllegalArgumentException(
            "column %s is %s, but is given texts".formatted(column.name(), column.kind()));
      }
      return add(column, values.length, NO_NUMBERS, values);
    }

    /**
     * A column as a file has it, of a kind to be guessed: numbers when every known cell is a
     * decimal number, tags when a cell has a {@code |}, else a category. An empty cell is missing.
     */
    public Builder cells(String name, String[] cells) {
      String[] stripped = Arrays.stream(cells).map(String::strip).toArray(String[]::new);
      List<String> known = Arrays.stream(stripped).filter(cell -> !cell.isEmpty()).toList();
      if (!known.isEmpty() && known.stream().allMatch(cell -> DECIMAL.matcher(cell).matches())) {
        return numbers(
            FeatureColumn.number(name),
            Arrays.stream(stripped)
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray());
      }
      boolean tags = known.stream().anyMatch(cell -> cell.contains("|"));
      return texts(tags ? FeatureColumn.tags(name) : FeatureColumn.category(name), stripped);
    }

    public FeatureTable build() {
      return new FeatureTable(this);
    }

    private Builder add(FeatureColumn column, int length, double[] number, String[] text) {
      if (length != rowCount) {
        throw new IllegalArgumentException(
            "column %s has %d values but the table has %d rows"
                .formatted(column.name(), length, rowCount));
      }
      if (positions.putIfAbsent(column.name(), columns.size()) != null) {
        throw new IllegalArgumentException("column %s is there twice".formatted(column.name()));
      }
      columns.add(column);
      numbers.add(number);
      texts.add(text);
      return this;
    }
  }
}
