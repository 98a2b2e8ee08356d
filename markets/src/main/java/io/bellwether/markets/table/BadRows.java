package io.bellwether.markets.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows that were left out of some files, and keeps the first of them. */
public final class BadRows {

  /** More say nothing new, and a file can be wrong from end to end. */
  public static final int MOST_KEPT = 1_000;

  private final List<BadRow> kept = new ArrayList<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  public void add(BadRow row) {
    counts.merge(row.file(), 1L, Long::sum);
    if (kept.size() < MOST_KEPT) {
      kept.add(row);
    }
  }

  /** The first {@value #MOST_KEPT}, in the order of reading. */
  public List<BadRow> list() {
    return List.copyOf(kept);
  }

  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A sentence for each file that has some. */
  public List<String> notes() {
    return counts.entrySet().stream()
        .map(
            entry ->
                entry.getValue() == 1
                    ? "1 row of %s is wrong and left out".formatted(entry.getKey())
                    : "%d rows of %s are wrong and left out"
                        .formatted(entry.getValue(), entry.getKey()))
        .toList();
  }
}
