package io.bellwether.snapshots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The securities of a snapshot in columns of equal length; a security's place is its index in every
 * model and matrix of the snapshot. A ticker, name or sector that is not known is empty.
 */
public final class SecurityTable {

  private final List<String> ids;
  private final List<String> tickers;
  private final List<String> names;
  private final List<String> sectors;
  private final Map<String, Integer> indices;

  /**
   * A table of copies of the columns.
   *
   * @throws IllegalArgumentException if lengths differ, or an id is blank or occurs twice
   */
  public SecurityTable(
      List<String> ids, List<String> tickers, List<String> names, List<String> sectors) {
    this.ids = List.copyOf(ids);
    this.tickers = List.copyOf(tickers);
    this.names = List.copyOf(names);
    this.sectors = List.copyOf(sectors);
    Checks.equal("number of tickers", tickers.size(), "the number of ids", ids.size());
    Checks.equal("number of names", names.size(), "the number of ids", ids.size());
    Checks.equal("number of sectors", sectors.size(), "the number of ids", ids.size());
    this.indices = indexed(this.ids);
  }

  private static Map<String, Integer> indexed(List<String> ids) {
    Map<String, Integer> indices = HashMap.newHashMap(ids.size());
    for (int index = 0; index < ids.size(); index++) {
      Checks.notBlank("security id %d".formatted(index), ids.get(index));
      Integer earlier = indices.putIfAbsent(ids.get(index), index);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "security id %s is at %d and at %d".formatted(ids.get(index), earlier, index));
      }
    }
    return indices;
  }

  public int size() {
    return ids.size();
  }

  /** The index of a security, or -1 if it is not in this snapshot. */
  public int indexOf(String id) {
    return indices.getOrDefault(id, -1);
  }

  public List<String> ids() {
    return ids;
  }

  public List<String> tickers() {
    return tickers;
  }

  public List<String> names() {
    return names;
  }

  public List<String> sectors() {
    return sectors;
  }
}
