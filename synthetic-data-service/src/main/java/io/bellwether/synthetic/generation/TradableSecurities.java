package io.bellwether.synthetic.generation;

import io.bellwether.contracts.event.Security;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.synthetic.scheme.Listing;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The fold of the topic {@code securities} into what can be bought: the latest word on each id. */
final class TradableSecurities implements Consumer<LogEntry> {

  private final String index;
  private final SortedMap<String, Listing> listings = new TreeMap<>();

  TradableSecurities(String index) {
    this.index = index;
  }

  @Override
  public void accept(LogEntry entry) {
    switch (entry) {
      case LogEntry.Erased erased -> listings.remove(erased.key());
      case LogEntry.Recorded recorded -> {
        if (recorded.event().payload() instanceof Security security) {
          put(security);
        }
      }
    }
  }

  Collection<Listing> listings() {
    return listings.values();
  }

  private void put(Security security) {
    String id = security.id().value();
    Listing.of(security, index)
        .ifPresentOrElse(listing -> listings.put(id, listing), () -> listings.remove(id));
  }
}
