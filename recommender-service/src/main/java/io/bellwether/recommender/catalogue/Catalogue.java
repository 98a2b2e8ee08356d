package io.bellwether.recommender.catalogue;

import io.bellwether.contracts.event.Security;
import io.bellwether.snapshots.SecurityTable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the securities: those of a snapshot, and what the log has said since. Changed by one
 * thread, read by any number.
 */
public final class Catalogue {

  private final SecurityTable table;
  private final Map<String, Listing> updated = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

  public Catalogue(SecurityTable table) {
    this.table = table;
  }

  /** The index of a security in the snapshot, or -1: that one cannot be recommended yet. */
  public int indexOf(String securityId) {
    return table.indexOf(securityId);
  }

  /** The listing of a security of the snapshot. */
  public Listing listing(int security) {
    String id = table.ids().get(security);
    Listing newer = updated.get(id);
    return newer != null
        ? newer
        : new Listing(
            id,
            table.tickers().get(security),
            table.names().get(security),
            table.sectors().get(security));
  }

  /** Whether a security of the snapshot has been taken out of the log since. */
  public boolean isWithdrawn(int security) {
    return !withdrawn.isEmpty() && withdrawn.contains(table.ids().get(security));
  }

  public void update(Security security) {
    String id = security.id().value();
    withdrawn.remove(id);
    updated.put(id, new Listing(id, security.ticker(), security.name(), security.sector()));
  }

  public void withdraw(String securityId) {
    updated.remove(securityId);
    withdrawn.add(securityId);
  }
}
