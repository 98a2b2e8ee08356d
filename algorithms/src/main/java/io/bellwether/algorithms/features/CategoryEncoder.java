package io.bellwether.algorithms.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of several texts as sparse columns: missing, other (rare or never seen), one for each common
 * text. Densely it is the text's code; a text never seen has the code after the last.
 */
final class CategoryEncoder implements ColumnEncoder {

  private final TextState state;
  private final Map<String, Integer> codes;
  private final List<String> sparseNames;

  CategoryEncoder(TextState state) {
    this.state = state;
    this.codes = codes(state);
    this.sparseNames = names(state);
  }

  static Map<String, Integer> codes(TextState state) {
    Map<String, Integer> codes = new HashMap<>();
    for (int code = 0; code < state.values().size(); code++) {
      codes.put(state.values().get(code), code);
    }
    return codes;
  }

  static List<String> names(TextState state) {
    String name = state.column().name();
    List<String> names = new ArrayList<>();
    names.add(name + " missing");
    names.add(name + " other");
    for (String value : state.values().subList(0, state.keptCount())) {
      names.add(name + " = " + value);
    }
    return List.copyOf(names);
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
    return state.values().size() + 1;
  }

  @Override
  public void sparse(FeatureTable table, int position, int row, int first, SparseEntries entries) {
    String text = table.texts(position)[row];
    if (text.isEmpty()) {
      entries.add(first, 1f);
      return;
    }
    int code = codes.getOrDefault(text, Integer.MAX_VALUE);
    entries.add(code < state.keptCount() ? first + 2 + code : first + 1, 1f);
  }

  @Override
  public void dense(FeatureTable table, int position, int row, float[] into, int at) {
    String text = table.texts(position)[row];
    into[at] = text.isEmpty() ? Float.NaN : codes.getOrDefault(text, state.values().size());
  }
}
