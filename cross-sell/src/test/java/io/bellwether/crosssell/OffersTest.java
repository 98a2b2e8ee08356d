package io.bellwether.crosssell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.held.LiveHoldings;
import io.bellwether.crosssell.held.Products;
import io.bellwether.crosssell.held.RiskClasses;
import io.bellwether.crosssell.near.Closeness;
import io.bellwether.crosssell.near.Neighbours;
import io.bellwether.crosssell.near.View;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OffersTest {

  private static final View PLAIN = new View(new Closeness(0.5, 1), 1);
  private static final View SHARP = new View(new Closeness(0.6, 3), 1.5);

  /** Client 0 holds security 0; two near clients hold 1, a far one 2, and 3 is held by nobody. */
  private final Holdings few =
      Drawn.holdings(
          4,
          List.of(History.of(0), History.of(0, 1), History.of(0, 1), History.of(2), History.of(2)));

  private final List<Near> nearest =
      List.of(new Near(1, 0), new Near(2, 0.1), new Near(3, 0.4), new Near(4, 0.7));

  @Test
  void areThoseOfTheLawPlainlyWritten() {
    Random random = new Random(11);
    Holdings holdings = Drawn.holdings(15, Drawn.clients(40, 15, random));
    List<List<Near>> byOne = Drawn.lists(40, 12, random);
    List<List<Near>> byOther = Drawn.lists(40, 12, random);
    CrossSellSettings settings = new CrossSellSettings(12, PLAIN, SHARP, 0.7, 2);
    Offers offers = new Offers(holdings, settings);
    int compared = 0;
    for (int client = 0; client < 40; client++) {
      List<Neighbours> views =
          List.of(
              new Neighbours(byOne.get(client), PLAIN), new Neighbours(byOther.get(client), SHARP));
      List<Offer> slow = new SlowOffers(holdings, settings).of(client, views);

      List<Offer> fast = offers.offers(holdings.of(client), views, OfferQuery.best(20));

      assertThat(fast).hasSameSizeAs(slow);
      for (int rank = 0; rank < fast.size(); rank++) {
        assertSame(fast.get(rank), slow.get(rank));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static void assertSame(Offer fast, Offer slow) {
    assertThat(fast.security()).isEqualTo(slow.security());
    assertThat(fast.support()).isEqualTo(slow.support());
    assertThat(fast.baseRate()).isCloseTo(slow.baseRate(), within(1e-12));
    assertThat(fast.lift()).isCloseTo(slow.lift(), within(1e-9));
    assertThat(fast.score()).isCloseTo(slow.score(), within(1e-9));
    for (int view = 0; view < slow.evidence().size(); view++) {
      Evidence one = fast.evidence().get(view);
      Evidence other = slow.evidence().get(view);
      assertThat(one.holders()).isEqualTo(other.holders());
      assertThat(Double.compare(one.nearest(), other.nearest())).isZero();
      assertClose(one.mean(), other.mean());
      assertThat(one.lift()).isCloseTo(other.lift(), within(1e-9));
    }
  }

  /** NaN is as good as NaN. */
  private static void assertClose(double one, double other) {
    assertThat(Double.isNaN(one) && Double.isNaN(other) || Math.abs(one - other) < 1e-12).isTrue();
  }

  @Test
  void whatTheNearHoldComesFirstWithItsEvidence() {
    List<Offer> offers = offers(1).offers(few.of(0), views(nearest), OfferQuery.best(5));

    assertThat(offers).extracting(Offer::security).containsExactly(1, 2);
    Offer first = offers.getFirst();
    assertThat(first.support()).isEqualTo(2);
    assertThat(first.baseRate()).isEqualTo(0.4);
    assertThat(first.lift()).isGreaterThan(1);
    assertThat(first.score()).isEqualTo(first.baseRate() * first.lift());
    assertThat(first.evidence()).hasSize(1);
    assertThat(first.evidence().getFirst().holders()).isEqualTo(2);
    assertThat(first.evidence().getFirst().nearest()).isZero();
    assertThat(first.evidence().getFirst().mean()).isCloseTo(0.05, within(1e-12));
    // client 4 is beyond the reach
    assertThat(offers.get(1).support()).isEqualTo(1);
  }

  @Test
  void withoutNeighboursThereAreNone() {
    assertThat(offers(1).offers(few.of(0), List.of(), OfferQuery.best(5))).isEmpty();
    assertThat(offers(1).offers(few.of(0), views(List.of()), OfferQuery.best(5))).isEmpty();
    assertThat(offers(1).offers(few.of(0), views(List.of(new Near(1, 0.5))), OfferQuery.best(5)))
        .isEmpty();
  }

  @Test
  void whoHoldsEverythingIsOfferedNothing() {
    assertThat(offers(1).offers(History.of(0, 1, 2, 3), views(nearest), OfferQuery.best(5)))
        .isEmpty();
  }

  @Test
  void tooLittleSupportIsNoOffer() {
    assertThat(offers(2).offers(few.of(0), views(nearest), OfferQuery.best(5)))
        .extracting(Offer::security)
        .containsExactly(1);
    assertThat(offers(3).offers(few.of(0), views(nearest), OfferQuery.best(5))).isEmpty();
  }

  @Test
  void aNeighbourWhomTwoViewsShowSupportsOnce() {
    List<Neighbours> twice =
        List.of(new Neighbours(nearest, PLAIN), new Neighbours(nearest, SHARP));

    Offer first = offers(1).offers(few.of(0), twice, OfferQuery.best(5)).getFirst();

    assertThat(first.support()).isEqualTo(2);
    assertThat(first.evidence()).extracting(Evidence::holders).containsExactly(2, 2);
  }

  @Test
  void whatIsTooRiskyOrOfUnknownRiskOrExcludedIsNoOffer() {
    RiskClasses classes = new RiskClasses(new int[] {1, 5, 3, 1});
    OfferQuery cautious = new OfferQuery(5, classes.atMost(4), security -> false);
    assertThat(offers(1).offers(few.of(0), views(nearest), cautious))
        .extracting(Offer::security)
        .containsExactly(2);

    RiskClasses unknown = new RiskClasses(new int[4]);
    assertThat(
            offers(1)
                .offers(
                    few.of(0),
                    views(nearest),
                    new OfferQuery(5, unknown.atMost(7), security -> false)))
        .isEmpty();

    OfferQuery restricted = new OfferQuery(5, security -> true, security -> security == 1);
    assertThat(offers(1).offers(few.of(0), views(nearest), restricted))
        .extracting(Offer::security)
        .containsExactly(2);
  }

  @Test
  void ofEqualScoresTheLowerIndexComesFirst() {
    Holdings alike = Drawn.holdings(3, List.of(History.of(0), History.of(1, 2), History.of(1, 2)));
    List<Neighbours> views = views(List.of(new Near(1, 0.1), new Near(2, 0.1)));

    assertThat(new Offers(alike, settings(1)).offers(alike.of(0), views, OfferQuery.best(1)))
        .extracting(Offer::security)
        .containsExactly(1);
  }

  @Test
  void aLongerListBeginsWithTheShorterOne() {
    Random random = new Random(12);
    Holdings holdings = Drawn.holdings(30, Drawn.clients(50, 30, random));
    List<Neighbours> views = views(Drawn.lists(50, 40, random).get(3));
    Offers offers = new Offers(holdings, settings(1));

    List<Offer> all = offers.offers(History.of(), views, OfferQuery.best(30));

    assertThat(all).hasSizeGreaterThan(5);
    assertThat(offers.offers(History.of(), views, OfferQuery.best(5))).isEqualTo(all.subList(0, 5));
  }

  @Test
  void withoutTrustOnlyTheBaseRateCounts() {
    Random random = new Random(13);
    Holdings holdings = Drawn.holdings(30, Drawn.clients(50, 30, random));
    View untrusted = new View(new Closeness(0.5, 1), 0);
    List<Neighbours> views = List.of(new Neighbours(Drawn.lists(50, 40, random).get(3), untrusted));

    assertThat(new Offers(holdings, settings(1)).offers(History.of(), views, OfferQuery.best(30)))
        .allSatisfy(offer -> assertThat(offer.score()).isEqualTo(offer.baseRate()));
  }

  @Test
  void aLargePriorShrinksEveryLiftToOne() {
    CrossSellSettings sceptical = new CrossSellSettings(10, PLAIN, PLAIN, 1e6, 1);

    assertThat(new Offers(few, sceptical).offers(few.of(0), views(nearest), OfferQuery.best(5)))
        .allSatisfy(offer -> assertThat(offer.lift()).isCloseTo(1, within(1e-4)));
  }

  @Test
  void whatIsBoughtCountsAtOnce() {
    LiveHoldings live = LiveHoldings.startingFrom(few);
    Offers offers = new Offers(live, settings(1));

    live.replace(2, History.of(0, 1, 3));
    live.replace(0, History.of(0, 1));

    assertThat(offers.offers(live.of(0), views(nearest), OfferQuery.best(5)))
        .extracting(Offer::security)
        .containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void productsAreOfferedByTheSameLaw() {
    // securities 0 and 3 are one product, 1 and 2 another
    Products products = new Products(new int[] {0, 1, 1, 0}, 2);
    Holdings grouped = products.of(few);

    List<Offer> offers =
        new Offers(grouped, settings(1))
            .offers(products.of(few.of(0)), views(nearest), OfferQuery.best(5));

    assertThat(offers).extracting(Offer::security).containsExactly(1);
    assertThat(offers.getFirst().support()).isEqualTo(3);
    assertThat(offers.getFirst().baseRate()).isEqualTo(0.8);
  }

  @Test
  void aNeighbourWhoIsNoClientIsRefused() {
    assertThatThrownBy(
            () -> offers(1).offers(few.of(0), views(List.of(new Near(5, 0))), OfferQuery.best(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("client is 5, must be at least 0 and below 5");
    assertThatThrownBy(() -> OfferQuery.best(0)).hasMessage("limit is 0, must be at least 1");
  }

  private Offers offers(int minimumSupport) {
    return new Offers(few, settings(minimumSupport));
  }

  private static CrossSellSettings settings(int minimumSupport) {
    return new CrossSellSettings(10, PLAIN, PLAIN, 0.5, minimumSupport);
  }

  private static List<Neighbours> views(List<Near> nearest) {
    return List.of(new Neighbours(nearest, PLAIN));
  }
}
