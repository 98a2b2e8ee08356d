package io.bellwether.similarity.offers;

import static io.bellwether.similarity.Clients.investor;
import static io.bellwether.similarity.Clients.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.Clients;
import io.bellwether.similarity.clients.Live;
import io.bellwether.similarity.clients.LiveClients;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferingTest {

  private static final Suitability USUAL = new Suitability(2, 3, 5, 7);

  private final LiveClients live = Live.over(Clients.snapshot(new TreeMap<>(), 1));
  private final Offering offering = new Offering(new Grounds(), USUAL);

  @Test
  void offersWhatTheLikeHoldAndTheClientDoesNot() {
    List<ClientOffer> offers = found("asked", true).offers();

    assertThat(tickers(offers)).containsExactlyInAnyOrder("B", "C", "D", "E", "F", "G");
    assertThat(offers).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    for (ClientOffer offer : offers) {
      assertThat(offer.score()).isEqualTo(offer.baseRate() * offer.lift());
      assertThat(offer.support()).isBetween(1, 4);
      assertThat(offer.byFeatures().holders() + offer.byHoldings().holders())
          .isGreaterThanOrEqualTo(offer.support());
    }
  }

  @Test
  void aNeighbourInBothViewsCountsOnce() {
    Live.say(live, purchase("t1", "asked", "C"));

    ClientOffer beta = offer(found("asked", true).offers(), "B");

    // near is like the asked, and holds gamma too; far holds beta and is like the asked in nothing
    assertThat(beta.byFeatures().holders()).isEqualTo(1);
    assertThat(beta.byHoldings().holders()).isEqualTo(1);
    assertThat(beta.support()).isEqualTo(1);
    assertThat(beta.baseRate()).isEqualTo(0.4);
  }

  @Test
  void whatDoesNotSuitTheRiskProfileIsNoOffer() {
    // bonds are of class 3 and stocks of class 5: a low profile is offered neither
    assertThat(found("asked", false).offers()).isEmpty();
    assertThat(found("asked", false).mostRisk()).isEqualTo(2);
    assertThat(tickers(found(new Suitability(3, 3, 5, 7), "asked", false).offers()))
        .containsExactlyInAnyOrder("E", "F", "G");
  }

  @Test
  void whatNobodyListsAnyMoreIsNoOffer() {
    LiveClients without = Live.over(Clients.delisting("C"));
    OfferQuestion all = OfferQuestion.of("asked", Limit.DEFAULT, 100, 1, true);

    assertThat(tickers(((OfferOutcome.Found) offering.answer(without, all)).offers()))
        .containsExactlyInAnyOrder("B", "D", "E", "F", "G");
  }

  @Test
  void whoseRiskProfileIsNotKnownIsOfferedNothing() {
    Live.say(live, investor("asked", Sex.MALE, 30, null, "North"));

    assertThat(found("asked", false).mostRisk()).isZero();
    assertThat(found("asked", false).offers()).isEmpty();
    assertThat(found("asked", true).offers()).isNotEmpty();
  }

  @Test
  void tooFewNeighboursWhoHoldItAreNoOffer() {
    OfferQuestion two = OfferQuestion.of("asked", Limit.DEFAULT, 100, 2, true);
    Live.say(live, purchase("t1", "same", "D"));

    assertThat(tickers(((OfferOutcome.Found) offering.answer(live, two)).offers()))
        .containsExactly("D");
  }

  @Test
  void aPurchaseCountsInTheNextAnswerOfTheClientAndOfOthers() {
    Live.say(live, purchase("t1", "asked", "B"), purchase("t2", "same", "C"));

    List<ClientOffer> offers = found("asked", true).offers();
    assertThat(tickers(offers)).doesNotContain("B");
    assertThat(offer(offers, "C").support()).isEqualTo(2);
  }

  @Test
  void anErasedNeighbourCountsNoMore() {
    Live.erase(live, "near");

    assertThat(found("asked", true).offers()).isEmpty();
  }

  @Test
  void aNewcomerWithoutPurchasesIsOfferedWhatTheLikeHold() {
    Live.say(live, investor("new", Sex.MALE, 31, RiskProfile.LOW, "North"));

    assertThat(tickers(found("new", true).offers())).startsWith("A");
  }

  @Test
  void whoAskedToBeLeftAloneIsOfferedNothing() {
    assertThat(answer(USUAL, "near", true)).isEqualTo(new OfferOutcome.OptedOut());
  }

  @Test
  void nobodyHasHeardOfAStranger() {
    assertThat(answer(USUAL, "stranger", true))
        .isEqualTo(new OfferOutcome.Unknown(new InvestorId("stranger")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, neighbours is 0", "1001, 1, neighbours is 1001",
    "5, 0, minimumSupport is 0", "5, 11, minimumSupport is 11"
  })
  void aValueOutOfBoundsIsRefused(int neighbours, int support, String message) {
    assertThatThrownBy(() -> OfferQuestion.of("a", Limit.DEFAULT, neighbours, support, false))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(message);
  }

  @Test
  void suitabilityNeverFalls() {
    assertThatThrownBy(() -> new Suitability(3, 2, 5, 7))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("suitability.lowToMedium is 2")
        .hasMessageContaining("3 to 7");
  }

  private OfferOutcome.Found found(String investor, boolean anyRisk) {
    return found(USUAL, investor, anyRisk);
  }

  private OfferOutcome.Found found(Suitability suitability, String investor, boolean anyRisk) {
    return (OfferOutcome.Found) answer(suitability, investor, anyRisk);
  }

  private OfferOutcome answer(Suitability suitability, String investor, boolean anyRisk) {
    Offering of = suitability == USUAL ? offering : new Offering(new Grounds(), suitability);
    return of.answer(live, OfferQuestion.of(investor, Limit.DEFAULT, 100, 1, anyRisk));
  }

  private List<String> tickers(List<ClientOffer> offers) {
    return offers.stream().map(offer -> ticker(offer)).toList();
  }

  private ClientOffer offer(List<ClientOffer> offers, String ticker) {
    return offers.stream().filter(offer -> ticker(offer).equals(ticker)).findFirst().orElseThrow();
  }

  private String ticker(ClientOffer offer) {
    return live.snapshot().securities().tickers().get(offer.security());
  }
}
