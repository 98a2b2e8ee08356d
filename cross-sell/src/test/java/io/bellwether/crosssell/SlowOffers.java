package io.bellwether.crosssell;

import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.near.Neighbours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The law of offers, security by security and neighbour by neighbour, as its javadoc says it. */
final class SlowOffers {

  private final Holdings holdings;
  private final CrossSellSettings settings;

  SlowOffers(Holdings holdings, CrossSellSettings settings) {
    this.holdings = holdings;
    this.settings = settings;
  }

  /** All offers for a client, best first. */
  List<Offer> of(int client, List<Neighbours> views) {
    List<Offer> offers = new ArrayList<>();
    for (int security = 0; security < holdings.securityCount(); security++) {
      Offer offer = offer(security, views);
      if (!holdings.of(client).contains(security) && offer.support() >= settings.minimumSupport()) {
        offers.add(offer);
      }
    }
    offers.sort(
        Comparator.comparing((Offer offer) -> (float) offer.score())
            .reversed()
            .thenComparing(Offer::security));
    return offers;
  }

  private Offer offer(int security, List<Neighbours> views) {
    Set<Integer> supporters = new HashSet<>();
    List<Evidence> evidence = new ArrayList<>();
    double lift = 1;
    for (Neighbours view : views) {
      List<Near> counted = view.nearest().stream().filter(near -> weight(view, near) > 0).toList();
      List<Near> holders =
          counted.stream().filter(near -> holdings.of(near.row()).contains(security)).toList();
      holders.forEach(near -> supporters.add(near.row()));
      double ofView = lift(security, view, counted, holders);
      lift *= Math.pow(ofView, view.view().trust());
      evidence.add(
          new Evidence(
              holders.size(),
              holders.stream().mapToDouble(Near::distance).min().orElse(Double.NaN),
              holders.stream().mapToDouble(Near::distance).average().orElse(Double.NaN),
              ofView));
    }
    double rate = (double) holdings.holders(security) / holdings.clientCount();
    return new Offer(security, supporters.size(), rate, lift, rate * lift, evidence);
  }

  private double lift(int security, Neighbours view, List<Near> counted, List<Near> holders) {
    if (counted.isEmpty()) {
      return 1;
    }
    double sum = counted.stream().mapToDouble(near -> weight(view, near)).sum();
    double squares =
        counted.stream().mapToDouble(near -> weight(view, near) * weight(view, near)).sum();
    double seen = sum / squares * holders.stream().mapToDouble(near -> weight(view, near)).sum();
    double expected = 0;
    for (Near near : counted) {
      expected +=
          sum
              / squares
              * weight(view, near)
              * holdings.of(near.row()).size()
              * holdings.holders(security)
              / holdings.pairs();
    }
    return (seen + settings.prior()) / (expected + settings.prior());
  }

  private static double weight(Neighbours view, Near near) {
    return Math.pow(
        Math.max(0, 1 - near.distance() / view.view().closeness().reach()),
        view.view().closeness().power());
  }
}
