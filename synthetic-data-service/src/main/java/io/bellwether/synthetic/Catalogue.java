package io.bellwether.synthetic;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.markets.causal.MadeUpCatalogue;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.markets.scheme.Listing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The fold of the topic {@code securities} into what can be bought: the latest word on each id, in
 * order of id.
 */
public final class Catalogue implements Consumer<LogEntry> {

  private final SortedMap<String, Security> securities = new TreeMap<>();

  @Override
  public void accept(LogEntry entry) {
    switch (entry) {
      case LogEntry.Erased erased -> securities.remove(erased.key());
      case LogEntry.Recorded recorded -> {
        if (recorded.event().payload() instanceof Security security) {
          put(security);
        }
      }
    }
  }

  /** As the scheme of an index sees them; throws when they are too few for it. */
  public Assortment assortment(String index) {
    return Assortment.of(
        securities.values().stream()
            .map(security -> Listing.of(security, index))
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * All that have a price.
   *
   * @throws IllegalStateException when they are too few to make a market
   */
  public List<Security> enough() {
    if (securities.size() < MadeUpCatalogue.LEAST) {
      throw new IllegalStateException(
          ("the topic securities has %d securities with a price, but at least %d are needed: put a"
                  + " catalogue there first, or ask for made-up securities by their number")
              .formatted(securities.size(), MadeUpCatalogue.LEAST));
    }
    return List.copyOf(securities.values());
  }

  private void put(Security security) {
    BigDecimal price = security.figure(Figure.PRICE);
    if (price == null || price.signum() == 0) {
      securities.remove(security.id().value());
    } else {
      securities.put(security.id().value(), security);
    }
  }
}
