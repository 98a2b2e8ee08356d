package io.bellwether.algorithms.features;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A number as sparse columns: missing, one for each bin, the scaled value {@code (x - centre) /
 * spread} clipped to -3..3, and its square less the mean of the squares where the column asks for
 * it. Densely it stays the number.
 */
final class NumberEncoder implements ColumnEncoder {

  static final double CLIP = 3;

  private final NumberState state;
  private final double[] edges;
  private final List<String> sparseNames;
  private final int scaledColumn;

  NumberEncoder(NumberState state) {
    this.state = state;
    this.edges = state.edges().stream().mapToDouble(Double::doubleValue).toArray();
    this.scaledColumn = 1 + binCount();
    this.sparseNames = names();
  }

  @Override
  public ColumnState state() {
    return state;
  }

  @Override
  public List<String> sparseNames() {
    return sparseNames;
  }

  @Override
  public List<String> denseNames() {
    return List.of(state.column().name());
  }

  @Override
  public int codeCount() {
    return 0;
  }

  @Override
  public void sparse(FeatureTable table, int position, int row, int first, SparseEntries entries) {
    double x = table.numbers(position)[row];
    if (!Double.isFinite(x)) {
      entries.add(first, 1f);
      return;
    }
    if (edges.length > 0) {
      entries.add(first + 1 + bin(x), 1f);
    }
    if (state.spread() > 0) {
      double z = scaled(x, state.centre(), state.spread());
      entries.add(first + scaledColumn, (float) z);
      if (state.column().squared()) {
        entries.add(first + scaledColumn + 1, (float) (z * z - state.squareMean()));
      }
    }
  }

  @Override
  public void dense(FeatureTable table, int position, int row, float[] into, int at) {
    into[at] = rawFloat(table.numbers(position)[row]);
  }

  /** NaN for the missing and the infinite; what float32 cannot hold becomes its greatest. */
  static float rawFloat(double x) {
    return Double.isFinite(x)
        ? (float) Math.clamp(x, -Float.MAX_VALUE, Float.MAX_VALUE)
        : Float.NaN;
  }

  /** Of a finite value and a spread above 0; an overflow of the difference ends at the clip. */
  static double scaled(double x, double centre, double spread) {
    return Math.clamp((x - centre) / spread, -CLIP, CLIP);
  }

  private int binCount() {
    return edges.length == 0 ? 0 : edges.length + 1;
  }

  private int bin(double x) {
    int bin = 0;
    while (bin < edges.length && x >= edges[bin]) {
      bin++;
    }
    return bin;
  }

  private List<String> names() {
    String name = state.column().name();
    List<String> names = new ArrayList<>();
    names.add(name + " missing");
    List<String> labels = state.column().labels();
    List<String> shown = shownEdges();
    for (int bin = 0; bin < binCount(); bin++) {
      if (!labels.isEmpty()) {
        names.add(name + " = " + labels.get(bin));
      } else if (bin == 0) {
        names.add(name + " < " + shown.getFirst());
      } else if (bin == edges.length) {
        names.add(name + " >= " + shown.getLast());
      } else {
        names.add(name + " in " + shown.get(bin - 1) + ".." + shown.get(bin));
      }
    }
    if (state.spread() > 0) {
      names.add(name + " scaled");
      if (state.column().squared()) {
        names.add(name + " squared");
      }
    }
    return List.copyOf(names);
  }

  /** To four digits where that keeps the edges apart. */
  private List<String> shownEdges() {
    List<String> shown = new ArrayList<>();
    for (double edge : edges) {
      shown.add(
          new BigDecimal(edge).round(new MathContext(4)).stripTrailingZeros().toPlainString());
    }
    return new HashSet<>(shown).size() == edges.length
        ? shown
        : state.edges().stream().map(String::valueOf).toList();
  }
}
