package io.bellwether.similarity.offers;

import static io.bellwether.similarity.Clients.investor;
import static io.bellwether.similarity.Clients.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.crosssell.Prospect;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.Clients;
import io.bellwether.similarity.clients.Live;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.question.Filter;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaigningTest {

  private static final Suitability USUAL = new Suitability(2, 3, 5, 7);
  private static final CampaignFor BETA = new CampaignFor.OneSecurity(new SecurityId("XNAS:B"));

  private final LiveClients live = Live.over(Clients.snapshot(new TreeMap<>(), 1));
  private final Grounds grounds = new Grounds();
  private final Campaigning campaigning = new Campaigning(grounds, USUAL, 5);

  @Test
  void namesClientsWhoseNeighboursHoldItAndWhoDoNot() {
    assertThat(named(question(Filter.OPEN, true)))
        .containsExactlyInAnyOrder("asked", "idle", "same");
  }

  @Test
  void isTheInverseOfAnOffer() {
    Offering offering = new Offering(grounds, USUAL);
    for (Prospect prospect : found(question(Filter.OPEN, true)).prospects()) {
      OfferOutcome.Found offers =
          (OfferOutcome.Found)
              offering.answer(
                  live,
                  OfferQuestion.of(
                      live.snapshot().investorIds().get(prospect.client()),
                      Limit.DEFAULT,
                      Campaigning.NEIGHBOURS,
                      1,
                      true));
      ClientOffer offer =
          offers.offers().stream().filter(of -> of.security() == 1).findFirst().orElseThrow();

      assertThat(prospect.lift()).isCloseTo(offer.lift(), within(1e-12));
      assertThat(prospect.baseRate()).isEqualTo(offer.baseRate());
      assertThat(prospect.support()).isEqualTo(offer.support());
      assertThat(prospect.score())
          .isEqualTo(prospect.baseRate() * prospect.lift() * prospect.appetite());
    }
  }

  @Test
  void whomItDoesNotSuitIsNotNamed() {
    // a stock is of class 5: a low profile may have 2, a high one 7
    assertThat(named(question(Filter.OPEN, false))).containsExactly("idle");
    assertThat(found(question(Filter.OPEN, false)).riskClass()).isEqualTo(5);
    assertThat(found(question(Filter.OPEN, false)).holders()).isEqualTo(2);
  }

  @Test
  void whatNobodyListsAnyMoreHasNoProspects() {
    ProspectOutcome.Found none =
        (ProspectOutcome.Found)
            campaigning.answer(Live.over(Clients.delisting("B")), question(Filter.OPEN, true));

    assertThat(none.prospects()).isEmpty();
    assertThat(none.holders()).isEqualTo(2);
  }

  @Test
  void whoHasGoneBoughtItOrOptedOutSinceIsNotNamed() {
    Live.erase(live, "idle");
    Live.say(live, purchase("t1", "same", "B"));
    Live.say(
        live,
        investor("asked", Sex.MALE, 30, RiskProfile.LOW, "North")
            .with(new Relationship(null, "mass", true)));

    assertThat(named(question(Filter.OPEN, true))).isEmpty();
  }

  @Test
  void onlyClientsWhoPassTheFilterAreNamed() {
    Filter east = Filter.of(List.of("east"), List.of(), List.of(), false);

    assertThat(named(question(east, true))).containsExactly("idle");
  }

  @Test
  void aSecurityNobodyKnowsIsUnknownAndTooManyClientsAreSaid() {
    CampaignFor stranger = new CampaignFor.OneSecurity(new SecurityId("XNAS:ZZ"));

    assertThat(campaigning.answer(live, new ProspectQuestion(stranger, 1, 1, Filter.OPEN, true)))
        .isEqualTo(new ProspectOutcome.Unknown(stranger));
    assertThat(new Campaigning(grounds, USUAL, 4).answer(live, question(Filter.OPEN, true)))
        .isEqualTo(new ProspectOutcome.TooManyClients(5, 4));
  }

  @Test
  void aProductIsForWhoHoldsNothingOfIt() {
    ProspectOutcome.Found rates = found(product("rates"));
    assertThat(rates.holders()).isEqualTo(1);
    assertThat(rates.riskClass()).isEqualTo(3);
    assertThat(named(product("rates"))).contains("asked", "same").doesNotContain("near");

    ProductOffering offering = new ProductOffering(grounds, USUAL);
    for (Prospect prospect : rates.prospects()) {
      ProductOffering.Outcome.Found offers =
          (ProductOffering.Outcome.Found)
              offering.answer(
                  live,
                  ProductKind.SECTOR,
                  OfferQuestion.of(
                      live.snapshot().investorIds().get(prospect.client()),
                      Limit.DEFAULT,
                      Campaigning.NEIGHBOURS,
                      1,
                      true));
      ProductOffering.ProductOffer offer =
          offers.offers().stream().filter(of -> of.product().equals("Rates")).findFirst().get();
      assertThat(prospect.lift()).isCloseTo(offer.lift(), within(1e-12));
      assertThat(prospect.support()).isEqualTo(offer.support());
    }

    // any security of it will do
    Live.say(live, purchase("t1", "same", "G"));
    assertThat(named(product("rates"))).contains("asked").doesNotContain("same");
  }

  @Test
  void aProductOfWhichThereIsNothingIsUnknown() {
    assertThat(campaigning.answer(live, product("Tulips")))
        .isEqualTo(
            new ProspectOutcome.Unknown(new CampaignFor.Product(ProductKind.SECTOR, "Tulips")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, limit is 0", "10001, 1, limit is 10001",
    "1, 0, minimumSupport is 0", "1, 201, minimumSupport is 201"
  })
  void aValueOutOfBoundsIsRefused(int limit, int support, String message) {
    assertThatThrownBy(() -> ProspectQuestion.of(BETA, limit, support, Filter.OPEN, false))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(message);
  }

  private static ProspectQuestion question(Filter filter, boolean anyRisk) {
    return ProspectQuestion.of(BETA, 10, 1, filter, anyRisk);
  }

  private static ProspectQuestion product(String sector) {
    return ProspectQuestion.of(
        new CampaignFor.Product(ProductKind.SECTOR, sector), 10, 1, Filter.OPEN, true);
  }

  private ProspectOutcome.Found found(ProspectQuestion question) {
    return (ProspectOutcome.Found) campaigning.answer(live, question);
  }

  private List<String> named(ProspectQuestion question) {
    return found(question).prospects().stream()
        .map(prospect -> live.snapshot().investorIds().get(prospect.client()))
        .toList();
  }
}
