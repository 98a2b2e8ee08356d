package io.bellwether.benchmarks.crosssell;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.crosssell.Appetite;
import io.bellwether.crosssell.Campaign;
import io.bellwether.crosssell.CampaignQuery;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.crosssell.Prospect;
import io.bellwether.crosssell.held.Holdings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Campaigns for up to {@value #MOST_SECURITIES} securities, evenly spread over those that at least
 * {@value #LEAST_BUYERS} clients bought in the weeks to foresee who had not before. Every client
 * who does not hold the security is in the race, whatever the number of trades.
 */
final class Campaigns {

  static final String BY_NEIGHBOURS = "lift and appetite";
  static final String BY_LIFT = "lift alone";
  static final String BY_ACTIVITY = "appetite alone";

  private static final int LEAST_BUYERS = 20;
  private static final int MOST_SECURITIES = 100;

  private final Split split;
  private final Holdings holdings;
  private final Campaign campaign;
  private final Compute compute;

  Campaigns(
      Split split,
      Holdings holdings,
      ClientViews views,
      CrossSellSettings settings,
      Compute compute) {
    this.split = split;
    this.holdings = holdings;
    this.campaign = new Campaign(holdings, views.listed(settings), settings);
    this.compute = compute;
  }

  /** A chart for each order of clients, by its name. */
  Map<String, GainsChart> charts() {
    Map<String, GainsChart> charts = new LinkedHashMap<>();
    IntToDoubleFunction appetite = Appetite.byHoldings(holdings);
    CsrMatrix buyers = split.newTest().transpose();
    int[] mostActive =
        IntStream.range(0, holdings.clientCount())
            .boxed()
            .sorted(Comparator.comparingDouble(client -> -appetite.applyAsDouble(client)))
            .mapToInt(client -> client)
            .toArray();
    for (int security : securities(buyers)) {
      add(charts, BY_NEIGHBOURS, security, prospects(security, appetite), buyers);
      add(charts, BY_LIFT, security, prospects(security, Appetite.none()), buyers);
      int[] active =
          IntStream.of(mostActive)
              .filter(client -> !holdings.of(client).contains(security))
              .toArray();
      add(charts, BY_ACTIVITY, security, active, buyers);
    }
    return charts;
  }

  private static int[] securities(CsrMatrix buyers) {
    int[] enough =
        IntStream.range(0, buyers.rowCount())
            .filter(security -> buyers.rowLength(security) >= LEAST_BUYERS)
            .toArray();
    int count = Math.min(MOST_SECURITIES, enough.length);
    return IntStream.range(0, count)
        .map(at -> enough[(int) ((long) at * enough.length / count)])
        .toArray();
  }

  private int[] prospects(int security, IntToDoubleFunction appetite) {
    CampaignQuery query = CampaignQuery.best(holdings.clientCount(), appetite);
    List<Prospect> prospects = campaign.prospects(security, query, compute.pool());
    return prospects.stream().mapToInt(Prospect::client).toArray();
  }

  private void add(
      Map<String, GainsChart> charts, String name, int security, int[] ranked, CsrMatrix buyers) {
    boolean[] bought = new boolean[ranked.length];
    int found = 0;
    for (int rank = 0; rank < ranked.length; rank++) {
      bought[rank] = buyers.contains(security, ranked[rank]);
      found += bought[rank] ? 1 : 0;
    }
    charts
        .computeIfAbsent(name, _ -> new GainsChart())
        .add(
            bought,
            holdings.clientCount() - holdings.holders(security),
            buyers.rowLength(security) - found);
  }
}
