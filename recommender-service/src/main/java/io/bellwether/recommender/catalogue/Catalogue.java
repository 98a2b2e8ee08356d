package io.bellwether.recommender.catalogue;

import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.InvalidEventException;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.snapshots.SecurityTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the securities of a snapshot: what it says, and what the log has said since.
 * Changed by one thread, read by any number.
 */
public final class Catalogue {

  private final SecurityTable table;
  private final Map<String, Security> updated = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  // of the snapshot, where it is known; read when first asked for
  private volatile @Nullable List<@Nullable InstrumentClass> classes;
  // not to be written once it is here
  private volatile @Nullable BitSet delisted;
  private volatile long version;

  public Catalogue(SecurityTable table) {
    this.table = table;
  }

  /** The index of a security in the snapshot, or -1: that one cannot be recommended yet. */
  public int indexOf(String securityId) {
    return table.indexOf(securityId);
  }

  /** In the order of the snapshot's indices. */
  public List<String> ids() {
    return table.ids();
  }

  /** The listing of a security of the snapshot. */
  public Listing listing(int security) {
    String id = table.ids().get(security);
    Security newer = updated.isEmpty() ? null : updated.get(id);
    return newer != null
        ? new Listing(id, newer.ticker(), newer.name(), newer.sector())
        : new Listing(
            id,
            table.tickers().get(security),
            table.names().get(security),
            table.sectors().get(security));
  }

  /** The sector of a security of the snapshot; empty where it is not known. */
  public String sector(int security) {
    Security newer = updated.isEmpty() ? null : updated.get(table.ids().get(security));
    return newer != null ? newer.sector() : table.sectors().get(security);
  }

  /** The class of a security of the snapshot; null where it is not known. */
  public @Nullable InstrumentClass instrumentClass(int security) {
    Security newer = updated.isEmpty() ? null : updated.get(table.ids().get(security));
    return newer != null ? newer.instrumentClass() : classesOfSnapshot().get(security);
  }

  /** How often the log has spoken of securities since the snapshot. */
  public long version() {
    return version;
  }

  /** Whether a security of the snapshot is delisted, or has been taken out of the log since. */
  public boolean isWithdrawn(int security) {
    String id = table.ids().get(security);
    return withdrawn.contains(id)
        || (delistedInSnapshot().get(security) && !updated.containsKey(id));
  }

  /** What the snapshot says of each security, by index; null where it says nothing. */
  public List<@Nullable Security> ofSnapshot() {
    List<@Nullable Security> securities = new ArrayList<>(table.size());
    for (int index = 0; index < table.size(); index++) {
      securities.add(table.facts().isKnown(index) ? read(index) : null);
    }
    return Collections.unmodifiableList(securities);
  }

  /**
   * When a security of the snapshot was first described or bought; null where that was before all
   * records.
   */
  public @Nullable Instant firstKnown(int security) {
    long seen = table.firstSeen(security);
    return seen == SecurityTable.LONG_AGO ? null : Instant.ofEpochSecond(seen);
  }

  /** What the log has said of a security of the snapshot since; null if nothing. */
  public @Nullable Security newer(String securityId) {
    return updated.get(securityId);
  }

  private List<@Nullable InstrumentClass> classesOfSnapshot() {
    List<@Nullable InstrumentClass> known = classes;
    if (known == null) {
      known = new ArrayList<>(table.size());
      for (int index = 0; index < table.size(); index++) {
        known.add(table.facts().isKnown(index) ? read(index).instrumentClass() : null);
      }
      classes = known;
    }
    return known;
  }

  private BitSet delistedInSnapshot() {
    BitSet known = delisted;
    if (known == null) {
      known = new BitSet(table.size());
      for (int index = 0; index < table.size(); index++) {
        known.set(index, table.facts().isKnown(index) && read(index).delistedAt() != null);
      }
      delisted = known;
    }
    return known;
  }

  /** One that is not in the snapshot is passed over: the next will know it. */
  // one thread writes
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public void update(Security security) {
    version++;
    String id = security.id().value();
    if (indexOf(id) >= 0) {
      updated.put(id, security);
      if (security.delistedAt() == null) {
        withdrawn.remove(id);
      } else {
        withdrawn.add(id);
      }
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate")
  public void withdraw(String securityId) {
    version++;
    if (indexOf(securityId) >= 0) {
      withdrawn.add(securityId);
      updated.remove(securityId);
    }
  }

  private Security read(int index) {
    try {
      return EventType.SECURITY.parse(table.facts().fact(index));
    } catch (InvalidEventException malformed) {
      throw new RefusedSnapshotException(
          "what it says of security %s cannot be read: %s"
              .formatted(table.ids().get(index), malformed.reason()),
          malformed);
    }
  }
}
