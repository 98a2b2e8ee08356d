package io.bellwether.algorithms.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Any of several texts as sparse columns: missing, other (at least one rare or never seen), one for
 * each common text. Densely: how many texts, then 1 or 0 for each common one.
 */
final class TagsEncoder implements ColumnEncoder {

  private static final Pattern SEPARATOR = Pattern.compile("\\|");

  private final TextState state;
  private final Map<String, Integer> codes;
  private final List<String> sparseNames;
  private final List<String> denseNames;

  TagsEncoder(TextState state) {
    this.state = state;
    this.codes = CategoryEncoder.codes(state);
    this.sparseNames = CategoryEncoder.names(state);
    List<String> dense = new ArrayList<>();
    dense.add(state.column().name() + " count");
    dense.addAll(sparseNames.subList(2, sparseNames.size()));
    this.denseNames = List.copyOf(dense);
  }

  /** The distinct tags of a text. */
  static Set<String> tags(String text) {
    Set<String> tags = new HashSet<>();
    for (String tag : SEPARATOR.split(text)) {
      if (!tag.isBlank()) {
        tags.add(tag.strip());
      }
    }
    return tags;
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
    return denseNames;
  }

  @Override
  public int codeCount() {
    return 0;
  }

  @Override
  public void sparse(FeatureTable table, int position, int row, int first, SparseEntries entries) {
    Set<String> tags = tags(table.texts(position)[row]);
    if (tags.isEmpty()) {
      entries.add(first, 1f);
      return;
    }
    boolean[] kept = new boolean[state.keptCount()];
    if (mark(tags, kept) < tags.size()) {
      entries.add(first + 1, 1f);
    }
    for (int code = 0; code < kept.length; code++) {
      if (kept[code]) {
        entries.add(first + 2 + code, 1f);
      }
    }
  }

  @Override
  public void dense(FeatureTable table, int position, int row, float[] into, int at) {
    Set<String> tags = tags(table.texts(position)[row]);
    boolean[] kept = new boolean[state.keptCount()];
    mark(tags, kept);
    into[at] = tags.isEmpty() ? Float.NaN : tags.size();
    for (int code = 0; code < kept.length; code++) {
      into[at + 1 + code] = tags.isEmpty() ? Float.NaN : kept[code] ? 1f : 0f;
    }
  }

  /** Marks the common tags and returns how many they are. */
  private int mark(Set<String> tags, boolean[] kept) {
    int count = 0;
    for (String tag : tags) {
      int code = codes.getOrDefault(tag, Integer.MAX_VALUE);
      if (code < kept.length) {
        kept[code] = true;
        count++;
      }
    }
    return count;
  }
}
