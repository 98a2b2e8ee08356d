package io.bellwether.scraper.merge;

import static io.bellwether.contracts.event.Figure.BETA;
import static io.bellwether.contracts.event.Figure.PRICE;
import static io.bellwether.contracts.event.Figure.PRICE_TO_EARNINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.scraper.merge.SecurityMerge.Outcome;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SecurityMergeTest {

  private static final String ISIN = "US0378331005";

  private final Security site =
      Told.by(Source.MARKET_SITE, "2026-03-02")
          .listed("XNAS", "AAPL")
          .named("Apple Inc")
          .in("Technology")
          .figures("USD", Map.of(PRICE, "226.08", BETA, "1.1"))
          .security();
  private final Security exchange =
      Told.by(Source.EXCHANGE, "2026-03-01")
          .isin(ISIN)
          .listed(null, "AAPL")
          .named("Apple Inc.")
          .security();

  @Test
  void makesOneOfTwoWithTheProvenanceOfEveryField() {
    Security one = merged(site, exchange);

    assertThat(one.id()).hasToString("XNAS:AAPL");
    assertThat(one.isin()).isEqualTo(new Isin(ISIN));
    assertThat(one.name()).isEqualTo("Apple Inc");
    assertThat(one.figures()).isEqualTo(site.figures());
    assertThat(one.provenance()).isEqualTo(site.provenance());
    assertThat(one.attributions())
        .containsExactly(
            new Attribution(exchange.provenance(), exchange.asOf(), Set.of("isin", "ticker")));
  }

  @Test
  void saysTheSameWhicheverCameFirst() {
    Security one = merged(exchange, site);

    assertThat(one.id()).hasToString(ISIN);
    assertThat(one.mic()).isEqualTo(site.mic());
    assertThat(one.name()).isEqualTo("Apple Inc");
    assertThat(one.figures()).isEqualTo(site.figures());
    assertThat(one.provenance()).isEqualTo(site.provenance());
    assertThat(one.attributions())
        .containsExactly(
            new Attribution(exchange.provenance(), exchange.asOf(), Set.of("isin", "ticker")));
  }

  @Test
  void changesNothingWhenMergedAgain() {
    Security one = merged(site, exchange);

    assertThat(merged(one, exchange)).isEqualTo(one);
    assertThat(merged(one, site)).isEqualTo(one);
  }

  @Test
  void countsWhatTwoSourcesSayDifferently() {
    Outcome.Merged outcome = (Outcome.Merged) SecurityMerge.of(site, exchange);

    assertThat(outcome.conflicts()).containsExactly("name");
  }

  @Test
  void forgetsWhatASourceNoLongerSays() {
    Security later =
        Told.by(Source.MARKET_SITE, "2026-03-03")
            .listed("XNAS", "AAPL")
            .named("Apple Inc")
            .figures("USD", Map.of(PRICE, "230"))
            .security();

    Security one = merged(merged(site, exchange), later);

    assertThat(one.isin()).isEqualTo(new Isin(ISIN));
    assertThat(one.sector()).isEmpty();
    assertThat(one.figures()).isEqualTo(later.figures());
  }

  @Test
  void takesTheNewerWordOfTwoSourcesOfOneRank() {
    Security file =
        Told.by(Source.SCREENER_FILE, "2022-02-18")
            .listed("XNAS", "AAPL")
            .in("Computers")
            .figures("USD", Map.of(PRICE, "172.12", PRICE_TO_EARNINGS, "28.58"))
            .security();

    Security one = merged(site, file);

    assertThat(one.sector()).isEqualTo("Technology");
    assertThat(one.figures())
        .containsEntry(PRICE, site.figures().get(PRICE))
        .containsEntry(PRICE_TO_EARNINGS, file.figures().get(PRICE_TO_EARNINGS));
    assertThat(one.attributions())
        .containsExactly(
            new Attribution(file.provenance(), file.asOf(), Set.of("PRICE_TO_EARNINGS")));
    assertThat(merged(file, site).figures()).isEqualTo(one.figures());
  }

  @Test
  void takesNoOlderWordOfTheSameSource() {
    Security older = Told.by(Source.MARKET_SITE, "2026-01-01").listed("XNAS", "AAPL").security();

    assertThat(SecurityMerge.of(merged(site, exchange), older))
        .isEqualTo(new Outcome.Outdated(site.asOf()));
  }

  @Test
  void mixesNoMoneyOfTwoCurrencies() {
    Security bank =
        Told.by(Source.FAR_TRANS, "2026-03-04")
            .isin(ISIN)
            .listed("XNAS", "AAPL")
            .named("Apple")
            .figures("EUR", Map.of(PRICE, "210", BETA, "1.3"))
            .security();

    Outcome.Merged outcome = (Outcome.Merged) SecurityMerge.of(site, bank);

    assertThat(outcome.security().currency()).isEqualTo("USD");
    assertThat(outcome.security().figures()).isEqualTo(site.figures());
    assertThat(outcome.conflicts()).containsExactly("BETA", "currency", "name");
    assertThat(merged(bank, site).figures()).isEqualTo(site.figures());
    assertThat(merged(bank, site).currency()).isEqualTo("USD");
  }

  @Test
  void keepsTheIsinThatItsSourceNoLongerKnows() {
    Security blank = Told.by(Source.EXCHANGE, "2026-04-01").listed(null, "AAPL").security();

    assertThat(merged(exchange, blank).isin()).isEqualTo(new Isin(ISIN));
    assertThat(merged(merged(site, exchange), blank).isin()).isEqualTo(new Isin(ISIN));
  }

  @Test
  void learnsAMarketThatWasNotKnown() {
    Security file = Told.by(Source.SCREENER_FILE, "2022-02-18").listed(null, "AAPL").security();

    Security one = merged(file, site);

    assertThat(one.id()).hasToString("XXXX:AAPL");
    assertThat(one.mic()).isEqualTo(site.mic());
  }

  private static Security merged(Security known, Security reading) {
    return ((Outcome.Merged) SecurityMerge.of(known, reading)).security();
  }
}
