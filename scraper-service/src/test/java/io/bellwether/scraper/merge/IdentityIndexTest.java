package io.bellwether.scraper.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.merge.IdentityIndex.Match;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentityIndexTest {

  private static final String APPLE = "US0378331005";
  private static final String CARNIVAL = "PA1436583006";

  private final Told site = Told.by(Source.MARKET_SITE, "2026-03-02");
  private final Told file = Told.by(Source.SCREENER_FILE, "2022-02-18");
  private final Told exchange = Told.by(Source.EXCHANGE, "2026-03-01");
  private final Told bank = Told.by(Source.FAR_TRANS, "2018-01-02");

  @Test
  void knowsAnIsinWhateverElseIsSaid() {
    assertThat(
            find(
                bank.isin(APPLE).listed("XETR", "APC").named("Apple"),
                exchange.isin(APPLE).listed(null, "AAPL").named("Something else")))
        .isEqualTo(known(APPLE));
  }

  @Test
  void joinsAnExchangesIsinToTheTickerOfTheSameCompany() {
    assertThat(
            find(
                exchange.isin(APPLE).listed(null, "AAPL").named("Apple Inc."),
                site.listed("XNAS", "AAPL").named("Apple Inc")))
        .isEqualTo(known("XNAS:AAPL"));
    assertThat(
            find(
                site.listed("XNAS", "AAPL").named("Apple Inc"),
                exchange.isin(APPLE).listed(null, "AAPL").named("Apple Inc.")))
        .isEqualTo(known(APPLE));
  }

  @Test
  void joinsItToAScreenersTickerWithoutANameInItsOwnCountryOnly() {
    assertThat(
            find(
                exchange.isin(APPLE).listed(null, "AAPL").named("Apple Inc."),
                file.listed(null, "AAPL")))
        .isEqualTo(known("XXXX:AAPL"));
    assertThat(
            find(
                exchange.isin(CARNIVAL).listed(null, "CCL").named("Carnival Corporation"),
                file.listed(null, "CCL")))
        .isInstanceOf(Match.Ambiguous.class);
  }

  @Test
  void joinsWhatTwoScreenersSayOfOneTicker() {
    assertThat(find(site.listed("XNAS", "AAPL").named("Apple Inc"), file.listed(null, "AAPL")))
        .isEqualTo(known("XXXX:AAPL"));
    assertThat(find(file.listed(null, "AAPL"), site.listed("XNAS", "AAPL").named("Apple Inc")))
        .isEqualTo(known("XNAS:AAPL"));
  }

  @Test
  void keepsListingsOfOneTickerOnTwoMarketsApart() {
    assertThat(
            find(
                site.listed("XNYS", "ABC").named("Alphabeta"),
                site.listed("XNAS", "ABC").named("Alphabeta")))
        .isEqualTo(new Match.Unknown());
    assertThat(
            find(
                exchange.isin(APPLE).listed(null, "ABC").named("Apple Inc."),
                site.listed("XNAS", "ABC").named("Another Baking Company")))
        .isEqualTo(new Match.Unknown());
  }

  @Test
  void followsASecurityThroughAnotherName() {
    assertThat(
            find(
                site.listed("XNAS", "ABC").named("New Name Inc"),
                site.listed("XNAS", "ABC").named("Old Words Corp")))
        .isEqualTo(known("XNAS:ABC"));
  }

  @Test
  void guessesNothing() {
    Match match =
        find(
            exchange.isin(APPLE).listed(null, "ABC").named("Alphabeta Inc"),
            site.listed("XNAS", "ABC").named("Alphabeta"),
            site.listed("XNYS", "ABC").named("Alphabeta Corp"));

    assertThat(match)
        .isEqualTo(
            new Match.Ambiguous(
                List.of(new SecurityId("XNAS:ABC"), new SecurityId("XNYS:ABC")),
                "may be XNAS:ABC or XNYS:ABC, by its ticker ABC, and nothing tells which"));
  }

  @Test
  void takesABanksShortNameForNoTicker() {
    assertThat(find(bank.isin(APPLE).listed("XNAS", "AAPL"), site.listed("XNAS", "AAPL")))
        .isInstanceOf(Match.Ambiguous.class);
    assertThat(
            find(
                bank.isin(APPLE).listed("XNGS", "AAPL").named("APPLE INC."),
                site.listed("XNAS", "AAPL").named("Apple Inc")))
        .isEqualTo(known("XNAS:AAPL"));
  }

  @Test
  void givesNoNameTwice() {
    Security meta =
        ((SecurityMerge.Outcome.Merged)
                SecurityMerge.of(
                    merged(site.listed("XNAS", "FB").named("Facebook Inc")),
                    exchange.isin("US30303M1027").listed(null, "META").named("Meta").security()))
            .security();
    IdentityIndex index = new IdentityIndex(List.of(Identity.of(meta)));

    assertThat(meta.id()).hasToString("XNAS:FB");
    assertThat(index.find(site.listed("XNAS", "FB").named("Fresh Bread").security()))
        .isInstanceOf(Match.Ambiguous.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Apple Inc., APPLE INC, AGREE",
    "'Tesla, Inc.', Tesla Motors Inc, AGREE",
    "The Coca-Cola Company, Coca Cola Co, AGREE",
    "McDonald's Corporation, McDonalds Corp, AGREE",
    "Nestlé S.A., NESTLE SA, AGREE",
    "A.B.C. Holdings, ABC Hldgs, AGREE",
    "General Motors Company, General Electric Company, DISAGREE",
    "Apple Inc., Applied Materials Inc, DISAGREE",
    "'', Apple, UNKNOWN",
  })
  void comparesNamesByWhatMakesThem(String one, String other, Names.Verdict verdict) {
    assertThat(Names.compare(one, other)).isEqualTo(verdict);
    assertThat(Names.compare(other, one)).isEqualTo(verdict);
  }

  private static Security merged(Told told) {
    return told.security();
  }

  private static Match find(Told reading, Told... known) {
    return new IdentityIndex(Stream.of(known).map(Told::security).map(Identity::of).toList())
        .find(reading.security());
  }

  private static Match known(String id) {
    return new Match.Known(new SecurityId(id));
  }
}
