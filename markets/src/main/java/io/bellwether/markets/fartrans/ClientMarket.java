package io.bellwether.markets.fartrans;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.contracts.event.Investor;
import io.bellwether.markets.causal.CausalMarket;
import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.causal.Strengths;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The causal market over the real clients and assets of FAR-Trans: their mix of risk levels and
 * capacities is real, what they buy is simulated. What is unknown of a client stays unknown and has
 * no effect. Age, occupation and region are known of nobody or few, so their causes hardly act.
 */
public final class ClientMarket {

  private ClientMarket() {}

  /**
   * The market of all clients, each by the latest row dated before the first Monday, or by the
   * first row of one who has none that early.
   *
   * @param ordersAWeek as in {@link MarketPlan}
   */
  public static CausalMarket of(
      FarTrans data,
      LocalDate monday,
      int weeks,
      double ordersAWeek,
      long seed,
      Strengths strengths,
      IntFunction<String> idOfTrade) {
    List<Investor> clients = clientsOn(data.investors(), monday);
    MarketPlan plan = new MarketPlan(clients.size(), monday, weeks, ordersAWeek, seed, strengths);
    return new CausalMarket(
        "clients", plan, clients, data.securities(), true, idOfTrade, Compute.standard());
  }

  private static List<Investor> clientsOn(List<Investor> rows, LocalDate monday) {
    Instant first = monday.atStartOfDay().toInstant(ZoneOffset.UTC);
    TreeMap<String, Investor> clients = new TreeMap<>();
    rows.stream()
        .sorted(Comparator.comparing(Investor::asOf))
        .forEach(
            row ->
                clients.merge(
                    row.id().value(),
                    row,
                    (earlier, later) -> later.asOf().isBefore(first) ? later : earlier));
    return List.copyOf(clients.values());
  }
}
