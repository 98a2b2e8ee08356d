package io.bellwether.snapshots;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The securities of a snapshot in columns of equal length; a security's place is its index in every
 * model and matrix of the snapshot. A ticker, name or sector that is not known is empty.
 */
public final class SecurityTable {

  /** First seen at an unknown moment, or before all purchases: no new listing. */
  public static final long LONG_AGO = Long.MIN_VALUE;

  private final List<String> ids;
  private final List<String> tickers;
  private final List<String> names;
  private final List<String> sectors;
  private final FactColumn facts;
  private final long[] firstSeen;
  private final Map<String, Integer> indices;

  /** A table of copies of the columns; nothing more is known of the securities. */
  public SecurityTable(
      List<String> ids, List<String> tickers, List<String> names, List<String> sectors) {
    this(ids, tickers, names, sectors, FactColumn.unknown(ids.size()), seenLongAgo(ids.size()));
  }

  /**
   * A table of copies of the columns.
   *
   * @param facts what was last said of each, as the log had it
   * @param firstSeen when each was first described or bought, seconds since 1970-01-01T00:00:00Z;
   *     {@link #LONG_AGO} where that was before the first purchase of all, or is unknown
   * @throws IllegalArgumentException if lengths differ, or an id is blank or occurs twice
   */
  public SecurityTable(
      List<String> ids,
      List<String> tickers,
      List<String> names,
      List<String> sectors,
      FactColumn facts,
      long[] firstSeen) {
    this.ids = List.copyOf(ids);
    this.tickers = List.copyOf(tickers);
    this.names = List.copyOf(names);
    this.sectors = List.copyOf(sectors);
    this.facts = facts;
    this.firstSeen = firstSeen.clone();
    Checks.equal("number of tickers", tickers.size(), "the number of ids", ids.size());
    Checks.equal("number of names", names.size(), "the number of ids", ids.size());
    Checks.equal("number of sectors", sectors.size(), "the number of ids", ids.size());
    Checks.equal("number of facts", facts.size(), "the number of ids", ids.size());
    Checks.equal("number of moments", firstSeen.length, "the number of ids", ids.size());
    this.indices = indexed(this.ids);
  }

  static long[] seenLongAgo(int size) {
    long[] moments = new long[size];
    Arrays.fill(moments, LONG_AGO);
    return moments;
  }

  private static Map<String, Integer> indexed(List<String> ids) {
    Map<String, Integer> indices = HashMap.newHashMap(ids.size());
    for (int index = 0; index < ids.size(); index++) {
      Checks.notBlank("security id", index, ids.get(index));
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

  /** What was last said of each security, as the log had it. */
  public FactColumn facts() {
    return facts;
  }

  /**
   * When a security was first described or bought, seconds since 1970-01-01T00:00:00Z, or {@link
   * #LONG_AGO}.
   */
  public long firstSeen(int security) {
    return firstSeen[security];
  }

  /** The moments of all, as {@link #firstSeen(int)} gives them; a copy. */
  public long[] firstSeen() {
    return firstSeen.clone();
  }
}
