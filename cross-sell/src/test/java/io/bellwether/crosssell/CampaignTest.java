package io.bellwether.crosssell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.held.RiskClasses;
import io.bellwether.crosssell.near.Closeness;
import io.bellwether.crosssell.near.ListedView;
import io.bellwether.crosssell.near.NeighbourLists;
import io.bellwether.crosssell.near.View;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CampaignTest {

  private static final View PLAIN = new View(new Closeness(0.5, 1), 1);
  private static final View SHARP = new View(new Closeness(0.6, 3), 1.5);
  private static final int CLIENTS = 60;
  private static final int SECURITIES = 15;

  private final Random random = new Random(21);
  private final Holdings holdings =
      Drawn.holdings(SECURITIES, Drawn.clients(CLIENTS, SECURITIES, random));
  private final List<ListedView> views =
      List.of(
          new ListedView(NeighbourLists.of(Drawn.lists(CLIENTS, 12, random)), PLAIN),
          new ListedView(NeighbourLists.of(Drawn.lists(CLIENTS, 12, random)), SHARP));
  private final CrossSellSettings settings = new CrossSellSettings(12, PLAIN, SHARP, 0.7, 2);
  private final Campaign campaign = new Campaign(holdings, views, settings);

  @Test
  void isTheInverseOfTheOffers() {
    Offers offers = new Offers(holdings, settings);
    IntToDoubleFunction appetite = Appetite.byHoldings(holdings);
    List<List<Offer>> ofClient =
        IntStream.range(0, CLIENTS)
            .mapToObj(
                client ->
                    offers.offers(
                        holdings.of(client),
                        views.stream().map(view -> view.of(client)).toList(),
                        OfferQuery.best(SECURITIES)))
            .toList();
    for (int security = 0; security < SECURITIES; security++) {
      int asked = security;
      List<Prospect> slow =
          IntStream.range(0, CLIENTS)
              .boxed()
              .flatMap(
                  client ->
                      ofClient.get(client).stream()
                          .filter(offer -> offer.security() == asked)
                          .map(offer -> prospect(client, offer, appetite)))
              .sorted(
                  Comparator.comparing((Prospect prospect) -> (float) prospect.score())
                      .reversed()
                      .thenComparing(Prospect::client))
              .toList();

      assertThat(prospects(security, CampaignQuery.best(CLIENTS, appetite))).isEqualTo(slow);
    }
  }

  private static Prospect prospect(int client, Offer offer, IntToDoubleFunction appetite) {
    double hungry = appetite.applyAsDouble(client);
    return new Prospect(
        client,
        offer.support(),
        offer.baseRate(),
        offer.lift(),
        hungry,
        offer.score() * hungry,
        offer.evidence());
  }

  @Test
  void isTheSameOnAnyNumberOfThreads() {
    CampaignQuery query = CampaignQuery.best(10, Appetite.none());
    List<Prospect> expected = prospects(1, query);
    assertThat(expected).hasSize(10);
    for (int threads : new int[] {1, 3}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        assertThat(campaign.prospects(1, query, pool)).isEqualTo(expected);
      }
    }
  }

  @Test
  void neverNamesAHolderAnExcludedOrAnUnsuitableClient() {
    RiskClasses classes = new RiskClasses(new int[SECURITIES]);
    CampaignQuery query =
        new CampaignQuery(
            CLIENTS, client -> client % 2 == 0, client -> client % 3 == 0, Appetite.none());

    assertThat(prospects(1, query))
        .isNotEmpty()
        .allSatisfy(
            prospect -> {
              assertThat(holdings.of(prospect.client()).contains(1)).isFalse();
              assertThat(prospect.client() % 2).isZero();
              assertThat(prospect.client() % 3).isNotZero();
              assertThat(prospect.support()).isGreaterThanOrEqualTo(2);
            });
    assertThat(
            prospects(
                1,
                new CampaignQuery(
                    CLIENTS, classes.clientsFor(1, client -> 7), client -> false, Appetite.none())))
        .isEmpty();
  }

  @Test
  void whoHasNoAppetiteIsNotNamed() {
    assertThat(prospects(1, CampaignQuery.best(CLIENTS, client -> client < 30 ? 0 : 1)))
        .isNotEmpty()
        .allSatisfy(prospect -> assertThat(prospect.client()).isGreaterThanOrEqualTo(30));
  }

  @Test
  void whatNobodyHoldsNobodyIsLikelyToWant() {
    Holdings none = Drawn.holdings(1, List.of(History.of(), History.of()));
    NeighbourLists each =
        NeighbourLists.of(List.of(List.of(new Near(1, 0)), List.of(new Near(0, 0))));

    assertThat(
            new Campaign(none, List.of(new ListedView(each, PLAIN)), settings)
                .prospects(0, CampaignQuery.best(5, Appetite.none()), ForkJoinPool.commonPool()))
        .isEmpty();
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new Campaign(Drawn.holdings(1, List.of()), views, settings))
        .hasMessage("neighbours are known of 60 clients but holdings of 0");
    assertThatThrownBy(() -> prospects(SECURITIES, CampaignQuery.best(1, Appetite.none())))
        .hasMessage("security is 15, must be at least 0 and below 15");
    assertThatThrownBy(() -> prospects(1, CampaignQuery.best(1, client -> Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is NaN, must be at least 0 and finite");
    assertThatThrownBy(() -> CampaignQuery.best(0, Appetite.none()))
        .hasMessage("limit is 0, must be at least 1");
  }

  private List<Prospect> prospects(int security, CampaignQuery query) {
    return campaign.prospects(security, query, ForkJoinPool.commonPool());
  }
}
