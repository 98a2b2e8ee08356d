package io.bellwether.similarity.offers;

import static io.bellwether.similarity.Clients.investor;
import static io.bellwether.similarity.Clients.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.Clients;
import io.bellwether.similarity.clients.Live;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.offers.ProductOffering.Outcome;
import io.bellwether.similarity.offers.ProductOffering.ProductOffer;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A to D are stocks of the sector Growth, of class 5; E to G bonds of the sector Rates, of 3. */
class ProductOfferingTest {

  private final LiveClients live = Live.over(Clients.snapshot(new TreeMap<>(), 1));
  private final ProductOffering offering =
      new ProductOffering(new Grounds(), new Suitability(2, 3, 5, 7));

  @Test
  void offersAProductOfWhichTheClientHoldsNothing() {
    List<ProductOffer> offers = found("asked", ProductKind.SECTOR, true).offers();

    assertThat(offers).extracting(ProductOffer::product).containsExactly("Rates");
    // one of five clients holds bonds
    assertThat(offers.getFirst().baseRate()).isEqualTo(0.2);
    assertThat(offers.getFirst().leastRisk()).isEqualTo(3);
    assertThat(offers.getFirst().score())
        .isEqualTo(offers.getFirst().baseRate() * offers.getFirst().lift());
    assertThat(offers.getFirst().byFeatures().holders()).isEqualTo(1);
  }

  @Test
  void aClassOfInstrumentsIsAProductToo() {
    assertThat(found("asked", ProductKind.CLASS, true).offers())
        .extracting(ProductOffer::product)
        .containsExactly("BOND");
  }

  @Test
  void noProductIsMadeOfWhatIsNotSaid() {
    // no security says its industry
    assertThat(found("asked", ProductKind.INDUSTRY, true).offers()).isEmpty();
  }

  @Test
  void aPurchaseOfOneSecurityIsOneOfItsProduct() {
    Live.say(live, purchase("t1", "asked", "G"));

    assertThat(found("asked", ProductKind.SECTOR, true).offers()).isEmpty();
  }

  @Test
  void aProductSuitsWhereOneOfItsSecuritiesDoes() {
    assertThat(found("asked", ProductKind.SECTOR, false).offers()).isEmpty();
    assertThat(found("asked", ProductKind.SECTOR, false).mostRisk()).isEqualTo(2);

    Live.say(live, investor("asked", Sex.MALE, 30, RiskProfile.LOW_TO_MEDIUM, "North"));

    assertThat(found("asked", ProductKind.SECTOR, false).offers())
        .extracting(ProductOffer::product)
        .containsExactly("Rates");
  }

  @Test
  void whoAskedToBeLeftAloneAndStrangersAreOfferedNothing() {
    assertThat(answer("near", ProductKind.SECTOR, true)).isEqualTo(new Outcome.OptedOut());
    assertThat(answer("stranger", ProductKind.SECTOR, true))
        .isEqualTo(new Outcome.Unknown(new InvestorId("stranger")));
  }

  private Outcome.Found found(String investor, ProductKind kind, boolean anyRisk) {
    return (Outcome.Found) answer(investor, kind, anyRisk);
  }

  private Outcome answer(String investor, ProductKind kind, boolean anyRisk) {
    return offering.answer(live, kind, OfferQuestion.of(investor, Limit.DEFAULT, 100, 1, anyRisk));
  }
}
