package io.bellwether.scraper.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.catalogue.FactsDigest;
import io.bellwether.scraper.catalogue.KnownSecurity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecurityNewsTest {

  private static final Mic MARKET = new Mic("XTST");
  private static final Instant MONDAY = Instant.parse("2024-05-06T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-05-07T00:00:00Z");

  private final Security dear = security("11", TUESDAY, TUESDAY);
  private final Security cheap = security("10", TUESDAY, TUESDAY);

  @Test
  void publishesWhatIsNotKnownOrHasChanged() {
    assertThat(SecurityNews.of(dear, FactsDigest.eventId(dear), null, null))
        .isEqualTo(SecurityNews.NEW);
    assertThat(SecurityNews.of(dear, FactsDigest.eventId(dear), known(cheap), null))
        .isEqualTo(SecurityNews.NEW);
  }

  @Test
  void findsNoNewsInTheSameFactsOfAnotherDay() {
    Security earlier = security("11", MONDAY, MONDAY);

    assertThat(SecurityNews.of(dear, FactsDigest.eventId(dear), known(earlier), null))
        .isEqualTo(SecurityNews.KNOWN);
  }

  @Test
  void letsNoOlderFactsTakeThePlaceOfNewerOnes() {
    Security older = security("9", MONDAY, TUESDAY);

    assertThat(SecurityNews.of(older, FactsDigest.eventId(older), known(dear), null))
        .isEqualTo(SecurityNews.OUTDATED);
  }

  @Test
  void knowsItsOwnWorkFromBeforeItWasCutOff() {
    assertThat(SecurityNews.of(dear, FactsDigest.eventId(dear), known(dear), MONDAY))
        .isEqualTo(SecurityNews.OWN);
  }

  @Test
  void givesTheSameFactsSeenAgainTheSameEventId() {
    Security seenAgain = security("11", TUESDAY, TUESDAY.plusSeconds(5));

    assertThat(FactsDigest.eventId(seenAgain))
        .isEqualTo(FactsDigest.eventId(dear))
        .matches("security-[0-9a-f]{32}");
    assertThat(FactsDigest.eventId(cheap)).isNotEqualTo(FactsDigest.eventId(dear));
    assertThat(FactsDigest.eventId(security("11", MONDAY, TUESDAY)))
        .isNotEqualTo(FactsDigest.eventId(dear));
  }

  private static KnownSecurity known(Security security) {
    return KnownSecurity.of(security);
  }

  private static Security security(String price, Instant asOf, Instant seenAt) {
    return new Security(
        SecurityId.of(MARKET, "QUAX"),
        "QUAX",
        null,
        MARKET,
        "Quax Inc",
        InstrumentClass.STOCK,
        "Energy",
        "Solar",
        "USA",
        List.of("S&P 500"),
        "USD",
        Map.of(Figure.PRICE, new BigDecimal(price)),
        asOf,
        new Provenance("csv", "test", seenAt, null));
  }
}
