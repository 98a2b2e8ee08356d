package io.bellwether.snapshots;

import java.util.Collections;
import java.util.List;

/**
 * The investors of a snapshot, ascending by {@link String#compareTo}; an investor's place is their
 * row in every matrix of it.
 *
 * @param profiles what was last said of each, as the log had it
 */
public record InvestorTable(List<String> ids, FactColumn profiles) {

  /**
   * @throws IllegalArgumentException if ids are not strictly ascending, or profiles are of another
   *     number
   */
  public InvestorTable {
    ids = StringColumn.copyOf(ids);
    Checks.equal("number of profiles", profiles.size(), "the number of ids", ids.size());
    String before = "";
    for (int at = 0; at < ids.size(); at++) {
      String id = ids.get(at);
      Checks.notBlank("investor id", at, id);
      if (at > 0 && before.compareTo(id) >= 0) {
        throw new IllegalArgumentException(
            "investor id %d must be above the one before it".formatted(at));
      }
      before = id;
    }
  }

  /** Investors of whom nothing was said. */
  public static InvestorTable of(List<String> ids) {
    return new InvestorTable(ids, FactColumn.unknown(ids.size()));
  }

  public int size() {
    return ids.size();
  }

  /** The row of an investor, or -1 if they are not in this snapshot. */
  public int indexOf(String id) {
    return ids instanceof StringColumn column
        ? column.indexAmongAscending(id)
        : Math.max(-1, Collections.binarySearch(ids, id));
  }
}
