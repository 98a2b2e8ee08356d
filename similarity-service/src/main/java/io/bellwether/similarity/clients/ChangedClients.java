package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.WeightedRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clients that have changed since the others were placed, one entry for each change, appended
 * by one thread and read by any number without a lock. A reader takes the size once and sees the
 * entries below it: the last one of a client stands for them, in place of the row that was placed.
 *
 * <p>All that is written for an entry is written before the size that includes it, which is
 * volatile. A place that says by which later entry it was replaced may be seen early, and is
 * ignored then: it says a number beyond the reader's size.
 */
final class ChangedClients {

  private static final int NOT_REPLACED = 0;

  private final PlacedClients placed;
  private final FeatureSpace space;
  // one more than the entry that stands in the place of a row, or of an earlier entry
  private final int[] rowReplacedBy;
  private final int[] entryReplacedBy;
  private final String[] ids;
  // null where the client has gone
  private final @Nullable Client[] clients;
  private final @Nullable WeightedRows[] rows;
  private final int[] facts;
  // of the writer alone
  private final Map<String, Integer> entryOf = new HashMap<>();

  private volatile int size;

  ChangedClients(PlacedClients placed, FeatureSpace space, int capacity) {
    this.placed = placed;
    this.space = space;
    this.rowReplacedBy = new int[placed.size()];
    this.entryReplacedBy = new int[capacity];
    this.ids = new String[capacity];
    this.clients = new Client[capacity];
    this.rows = new WeightedRows[capacity];
    this.facts = new int[capacity];
  }

  /** The entries that a reader may look at. */
  int size() {
    return size;
  }

  boolean isFull() {
    return size == ids.length;
  }

  /**
   * Another entry.
   *
   * @param client null where they have gone
   */
  void append(String id, @Nullable Client client, int factsNumber) {
    int entry = size;
    ids[entry] = id;
    clients[entry] = client;
    facts[entry] = factsNumber;
    rows[entry] = client == null ? null : space.rowsOf(client.features(), placed.weights());
    Integer before = entryOf.put(id, entry);
    if (before != null) {
      entryReplacedBy[before] = entry + 1;
    } else {
      int row = placed.rowOf(id);
      if (row >= 0) {
        rowReplacedBy[row] = entry + 1;
      }
    }
    size = entry + 1;
  }

  /** The entries from one on, over others that are placed. */
  ChangedClients from(int first, PlacedClients other, int capacity) {
    ChangedClients next = new ChangedClients(other, space, Math.max(capacity, 2 * (size - first)));
    for (int entry = first; entry < size; entry++) {
      next.append(ids[entry], clients[entry], facts[entry]);
    }
    return next;
  }

  /** Whether a placed row counts no more for a reader of so many entries. */
  boolean hasReplaced(int row, int seen) {
    int by = rowReplacedBy[row];
    return by != NOT_REPLACED && by <= seen;
  }

  /** Whether an entry is the last word on a client for a reader of so many entries. */
  boolean isLast(int entry, int seen) {
    int by = entryReplacedBy[entry];
    return by == NOT_REPLACED || by > seen;
  }

  String id(int entry) {
    return ids[entry];
  }

  @Nullable Client client(int entry) {
    return clients[entry];
  }

  @Nullable WeightedRows row(int entry) {
    return rows[entry];
  }

  int facts(int entry) {
    return facts[entry];
  }

  /** All clients, the first so many entries in their places. */
  PlacedClients folded(int seen) {
    int[] last = new int[seen];
    int lastCount = 0;
    boolean samePlaces = true;
    for (int entry = 0; entry < seen; entry++) {
      if (isLast(entry, seen)) {
        last[lastCount++] = entry;
        samePlaces &= clients[entry] != null && placed.rowOf(ids[entry]) >= 0;
      }
    }
    last = Arrays.copyOf(last, lastCount);
    return samePlaces ? inPlace(last) : merged(last, seen);
  }

  private PlacedClients inPlace(int[] last) {
    int width = space.featureCount();
    float[] rowMajor = placed.rowMajor().clone();
    int[] numbers = placed.factsOfAll().clone();
    for (int entry : last) {
      Client client = clients[entry];
      int row = placed.rowOf(ids[entry]);
      if (client != null) {
        System.arraycopy(client.features(), 0, rowMajor, row * width, width);
        numbers[row] = facts[entry];
      }
    }
    return new PlacedClients(space, placed.ids(), rowMajor, numbers, placed.weights());
  }

  /** Somebody has joined or gone: rows move, ids stay ascending. */
  private PlacedClients merged(int[] last, int seen) {
    Integer[] byId = Arrays.stream(last).boxed().toArray(Integer[]::new);
    Arrays.sort(byId, (one, other) -> ids[one].compareTo(ids[other]));
    int width = space.featureCount();
    int most = placed.size() + byId.length;
    String[] mergedIds = new String[most];
    float[] rowMajor = new float[Math.multiplyExact(most, width)];
    int[] numbers = new int[most];
    int size = 0;
    int next = 0;
    for (int row = 0; row <= placed.size(); row++) {
      String id = row < placed.size() ? placed.id(row) : null;
      while (next < byId.length && (id == null || ids[byId[next]].compareTo(id) <= 0)) {
        int entry = byId[next++];
        Client client = clients[entry];
        if (client != null) {
          mergedIds[size] = ids[entry];
          numbers[size] = facts[entry];
          System.arraycopy(client.features(), 0, rowMajor, size++ * width, width);
        }
      }
      if (id != null && !hasReplaced(row, seen)) {
        mergedIds[size] = id;
        numbers[size] = placed.facts(row);
        System.arraycopy(placed.rowMajor(), row * width, rowMajor, size++ * width, width);
      }
    }
    return new PlacedClients(
        space,
        Arrays.asList(Arrays.copyOf(mergedIds, size)),
        Arrays.copyOf(rowMajor, size * width),
        Arrays.copyOf(numbers, size),
        placed.weights());
  }
}
