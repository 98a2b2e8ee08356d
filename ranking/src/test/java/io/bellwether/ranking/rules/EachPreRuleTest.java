package io.bellwether.ranking.rules;

import static io.bellwether.ranking.rules.SecurityBuilder.security;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One sentence for each rule about a security alone. */
class EachPreRuleTest {

  private final SecurityBuilder unknown = security("UNKNOWN");

  @Test
  void theUniverseIsWhatTheFirmLists() {
    assertThat(left("universe ids=XXXX:A", security("A"), security("B"))).containsExactly(0);
  }

  @Test
  void marketsAreKnownByTheirCodesAndNoMarketIsMissing() {
    SecurityBuilder[] all = {
      security("A").mic("XNYS"), security("B").mic("XLON"), security("C").mic("XXXX")
    };

    assertThat(left("markets mics=XNYS", all)).containsExactly(0);
    assertThat(left("markets mics=XNYS missing=keep", all)).containsExactly(0, 2);
  }

  @Test
  void instrumentsAreOfTheClassesNamed() {
    SecurityBuilder[] all = {
      security("A").kind(InstrumentClass.FUND), security("B").kind(InstrumentClass.BOND), unknown
    };

    assertThat(left("instrument-classes classes=fund,stock", all)).containsExactly(0);
    assertThat(left("instrument-classes classes=bond missing=keep", all)).containsExactly(1, 2);
  }

  @Test
  void turnoverIsVolumeTimesPriceAndTheBoundIsEnough() {
    SecurityBuilder[] all = {
      security("A").price("2.5").figure(Figure.AVERAGE_VOLUME, "40"),
      security("B").price("2.4").figure(Figure.AVERAGE_VOLUME, "40"),
      security("C").price("2.5")
    };

    assertThat(left("minimum-turnover least=100", all)).containsExactly(0);
    assertThat(left("minimum-turnover least=100 missing=keep", all)).containsExactly(0, 2);
  }

  @Test
  void oneIndexOfThoseNamedIsEnough() {
    SecurityBuilder[] all = {
      security("A").indices("DJIA", "S&P 500"), security("B").indices("Russell 2000"), unknown
    };

    assertThat(left("index-member indices=NDX,S&P%20500", all)).containsExactly(0);
    assertThat(left("index-member indices=DJIA missing=keep", all)).containsExactly(0, 2);
  }

  @Test
  void netIncomeDecidesProfitAndEarningsPerShareOnlyInItsPlace() {
    SecurityBuilder[] all = {
      security("A").figure(Figure.NET_INCOME, "1").figure(Figure.EARNINGS_PER_SHARE, "-1"),
      security("B").figure(Figure.NET_INCOME, "-1").figure(Figure.EARNINGS_PER_SHARE, "1"),
      security("C").figure(Figure.EARNINGS_PER_SHARE, "0.01"),
      security("D").figure(Figure.NET_INCOME, "0"),
      unknown
    };

    assertThat(left("profitable", all)).containsExactly(0, 2, 4);
    assertThat(left("profitable missing=remove", all)).containsExactly(0, 2);
  }

  @Test
  void bothEndsOfThePriceBandAreIn() {
    SecurityBuilder[] all = {
      security("A").price("4.99"),
      security("B").price("5.00"),
      security("C").price("10"),
      security("D").price("10.01"),
      unknown
    };

    assertThat(left("price-band least=5 most=10", all)).containsExactly(1, 2, 4);
    assertThat(left("price-band least=5 most=10 missing=remove", all)).containsExactly(1, 2);
  }

  @Test
  void theMostBoughtAreCountedAmongThoseTheRulesBeforeLeft() {
    // Given: the most bought is too expensive, the last has no buyers
    Catalogue catalogue =
        Catalogue.of(
            security("A").price("900"),
            security("B").price("9"),
            security("C").price("9"),
            security("D").price("9"),
            security("E").price("9"));
    int[] buyers = {50, 7, 9, 7, 0};
    for (int at = 0; at < buyers.length; at++) {
      catalogue.buyers().put(catalogue.ids().get(at), buyers[at]);
    }
    // When
    Eligibility cheapFirst =
        eligibility("price-band most=100\ntop-by-popularity most=2", catalogue);
    Eligibility popularFirst =
        eligibility("top-by-popularity most=2\nprice-band most=100", catalogue);
    Eligibility all = eligibility("top-by-popularity most=99", catalogue);
    // Then: of equal counts the lower index stays
    assertThat(cheapFirst.toBitSet().stream()).containsExactly(1, 2);
    assertThat(popularFirst.toBitSet().stream()).containsExactly(2);
    assertThat(all.toBitSet().stream()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void theFirstRuleInOrderCountsWhatSeveralRemove() {
    Catalogue catalogue =
        Catalogue.of(
            security("A").price("900").figure(Figure.NET_INCOME, "-5"),
            security("B").price("9").figure(Figure.NET_INCOME, "-5"),
            security("C").figure(Figure.NET_INCOME, "5"));

    Eligibility eligibility = eligibility("price-band most=100\nprofitable", catalogue);

    assertThat(eligibility.counts())
        .containsExactly(
            new RuleCount("price-band", 1, 1, 0), new RuleCount("profitable", 1, 0, 0));
    assertThat(eligibility.removal(0)).isEqualTo(new Removal(0, "price-band", Ground.RULE));
    assertThat(eligibility.removal(2)).isNull();
    assertThat(eligibility.count()).isEqualTo(1);
  }

  @Test
  void ofASecurityWithoutFactsEverythingIsMissing() {
    Catalogue catalogue = Catalogue.of(security("A").price("9"));
    catalogue.facts().clear();

    Eligibility eligibility = eligibility("price-band missing=remove", catalogue);

    assertThat(eligibility.removal(0)).isEqualTo(new Removal(0, "price-band", Ground.MISSING_FACT));
  }

  private static List<Integer> left(String book, SecurityBuilder... securities) {
    return eligibility(book, Catalogue.of(securities)).toBitSet().stream().boxed().toList();
  }

  private static Eligibility eligibility(String book, Catalogue catalogue) {
    return RuleBook.parse(book).over(catalogue.toFacts()).eligibility();
  }
}
