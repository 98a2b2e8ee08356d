package io.bellwether.similarity.clients;

import io.bellwether.features.clients.ClientDeal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trades of one client since the snapshot, each once, in the order in which they came in. A
 * trade is void once it is cancelled or corrected, also where that was heard of before the trade
 * itself. For one thread.
 */
final class DealsSince {

  private final Map<String, Integer> places = new HashMap<>();
  private final List<@Nullable Deal> deals = new ArrayList<>();

  /**
   * @param security its index in the snapshot
   * @param quantity units, below 0 for a sale
   */
  record Deal(int security, double quantity, ClientDeal deal) {}

  /**
   * Takes a trade in.
   *
   * @param deal null for one that does not count
   * @return whether it is new
   */
  boolean add(String id, @Nullable Deal deal) {
    if (places.putIfAbsent(id, deals.size()) != null) {
      return false;
    }
    deals.add(deal);
    return true;
  }

  /**
   * A trade counts no more, or will not when it comes.
   *
   * @return whether it counted until now
   */
  boolean cancel(String id) {
    if (add(id, null)) {
      return false;
    }
    int place = places.getOrDefault(id, 0);
    return deals.set(place, null) != null;
  }

  /** Those that count, in their order. */
  List<Deal> counted() {
    List<Deal> counted = new ArrayList<>();
    for (Deal deal : deals) {
      if (deal != null) {
        counted.add(deal);
      }
    }
    return counted;
  }
}
