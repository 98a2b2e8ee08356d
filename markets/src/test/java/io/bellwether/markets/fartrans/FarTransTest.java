package io.bellwether.markets.fartrans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.RecordedFiles;
import io.bellwether.markets.table.BadRow;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.UnusableTableException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FarTransTest {

  private static final Instant FIRST_DAY = Instant.parse("2018-01-02T00:00:00Z");

  private final Path folder;

  FarTransTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writesAFolder() throws IOException {
    MadeUpFarTrans.in(folder);
  }

  @Test
  void aClientIsAnEventForEachRowInOrderOfTime() {
    assertThat(FarTrans.read(folder).investors())
        .extracting(investor -> investor.id() + " " + investor.asOf())
        .containsExactly(
            "EARLY 2018-01-02T00:00:00Z",
            "LATE 2021-03-19T00:00:00Z",
            "LATE 2022-01-21T00:00:00Z",
            "EARLY 2022-01-21T00:00:00Z");
  }

  @Test
  void whatTheBankPredictedIsMarkedAndWhatIsNotAvailableIsUnknown() {
    List<Investor> investors = FarTrans.read(folder).investors();

    Investor predicted = investors.get(1);
    assertThat(predicted.riskProfile()).isEqualTo(RiskProfile.LOW_TO_MEDIUM);
    assertThat(predicted.capacity()).isEqualTo(new Capacity(euros("0"), euros("30000")));
    assertThat(predicted.predicted())
        .containsExactly(InvestorAttribute.RISK_PROFILE, InvestorAttribute.CAPACITY);
    Investor stated = investors.get(2);
    assertThat(stated.riskProfile()).isEqualTo(RiskProfile.MEDIUM);
    assertThat(stated.capacity()).isEqualTo(new Capacity(euros("80000"), euros("300000")));
    assertThat(stated.predicted()).isEmpty();
    Investor unknown = investors.get(3);
    assertThat(unknown.riskProfile()).isNull();
    assertThat(unknown.capacity()).isNull();
    assertThat(unknown.predicted()).isEmpty();
  }

  @Test
  void aProfessionalHasAnOwnBusinessAndTheHighestCapacityNoEnd() {
    Investor professional = FarTrans.read(folder).investors().getFirst();

    assertThat(professional.occupation()).isEqualTo(Occupation.OWN_BUSINESS);
    assertThat(professional.riskProfile()).isEqualTo(RiskProfile.HIGH);
    assertThat(professional.capacity()).isEqualTo(new Capacity(euros("300000"), null));
    assertThat(FarTrans.read(folder).investors().getLast().occupation()).isNull();
  }

  @Test
  void theTypeOfAClientIsTheSegmentAndALegalEntityIsAnOrganisation() {
    List<Investor> investors = FarTrans.read(folder).investors();

    assertThat(investors.getFirst().relationship())
        .isEqualTo(new Relationship(InvestorType.INDIVIDUAL, "Professional", false));
    assertThat(investors.getLast().relationship())
        .isEqualTo(new Relationship(InvestorType.ORGANISATION, "Legal Entity", false));
  }

  @Test
  void ofAnAssetTheLatestRowCounts() throws IOException {
    MadeUpFarTrans.append(
        folder,
        "asset_information.csv",
        "US5949181045,Older,OLD,Stock,,XNAS,,,2017-01-01\n"
            + "DE0007164600,As old but lower,LOWER,Bond,,XNAS,,,2018-01-03\n");

    FarTrans set = FarTrans.read(folder);

    assertThat(set.securities())
        .extracting(Security::name)
        .containsExactly("As old but lower", "Orchard, Inc.", "WINDOW");
    assertThat(set.counts().supersededAssetRows()).isEqualTo(3);
  }

  @Test
  void anAssetBecomesASecurityWithItsLastPrice() {
    Security stock = FarTrans.read(folder).securities().get(1);

    assertThat(stock.id().value()).isEqualTo("US0378331005");
    assertThat(stock.ticker()).isEqualTo("ORCH");
    assertThat(stock.mic()).isEqualTo(new Mic("XNAS"));
    assertThat(stock.instrumentClass()).isEqualTo(InstrumentClass.STOCK);
    assertThat(stock.sector()).isEqualTo("Technology");
    assertThat(stock.industry()).isEqualTo("Fruit");
    assertThat(stock.country()).isEqualTo("USA");
    assertThat(stock.currency()).isEqualTo("EUR");
    assertThat(stock.figure(Figure.PRICE)).isEqualTo(new BigDecimal("141.17"));
    assertThat(stock.asOf()).isEqualTo("2022-11-29T00:00:00Z");
  }

  @Test
  void namesThatNobodyElseUnderstandsAreLeftOut() {
    List<Security> securities = FarTrans.read(folder).securities();

    Security bond = securities.getFirst();
    assertThat(bond.name()).isEqualTo("Ομόλογο 2027");
    assertThat(bond.ticker()).isEmpty();
    assertThat(bond.mic()).isNull();
    assertThat(bond.country()).isEqualTo("Greece");
    assertThat(bond.sector()).isEqualTo("Corporate");
    Security fund = securities.getLast();
    assertThat(fund.instrumentClass()).isEqualTo(InstrumentClass.FUND);
    assertThat(fund.sector()).isEqualTo("Money Market");
    assertThat(fund.country()).isEmpty();
    assertThat(fund.figures()).isEmpty();
    assertThat(fund.asOf()).isEqualTo(FIRST_DAY);
  }

  @Test
  void securitiesMayCarryTheirFirstPriceInstead() {
    Security stock =
        FarTrans.read(folder, FarTrans.Priced.FIRST, new BadRows()).securities().get(1);

    assertThat(stock.figure(Figure.PRICE)).isEqualTo(new BigDecimal("43.06"));
    assertThat(stock.asOf()).isEqualTo(FIRST_DAY);
  }

  @Test
  void aWrongRowIsNamedAndLeftOut() throws IOException {
    MadeUpFarTrans.append(
        folder,
        "customer_information.csv",
        "X,Mass,Reckless,CAP_LT30K,2022-01-01,2021-03-19\n"
            + "Y,Mass,Income,CAP_LT30K,2022-01-01,yesterday\n"
            + ",Mass,Income,CAP_LT30K,2022-01-01,2021-03-19\n");
    MadeUpFarTrans.append(
        folder, "asset_information.csv", "100378331005,Bad,BAD,Stock,,XNAS,,,2018-01-02\n");
    MadeUpFarTrans.append(
        folder,
        "limit_prices.csv",
        "US0231351067,2018-01-02,2022-11-29,1,2,0.1\n"
            + "US5949181045,2018-01-02,2022-11-29,1,-2,0.1\n");

    FarTrans set = FarTrans.read(folder);

    assertThat(set.investors()).hasSize(4);
    assertThat(set.securities()).hasSize(3);
    assertThat(set.counts().badRows()).isEqualTo(6);
    assertThat(set.badRows())
        .extracting(BadRow::file, BadRow::line, BadRow::field, BadRow::value)
        .containsExactly(
            tuple("customer_information.csv", 6L, "riskLevel", "Reckless"),
            tuple("customer_information.csv", 7L, "timestamp", "yesterday"),
            tuple("customer_information.csv", 8L, "customerID", ""),
            tuple("asset_information.csv", 6L, "ISIN", "100378331005"),
            tuple("limit_prices.csv", 4L, "ISIN", "US0231351067"),
            tuple("limit_prices.csv", 5L, "priceMaxDate", "-2"));
    assertThat(set.badRows().getFirst().reason())
        .isEqualTo(
            "one of Aggressive, Balanced, Conservative, Income, after Predicted_ or not, or"
                + " Not_Available");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer_information.csv",
        "asset_information.csv",
        "markets.csv",
        "limit_prices.csv"
      })
  void aMissingFileIsNamed(String file) throws IOException {
    Files.delete(folder.resolve(file));

    assertThatExceptionOfType(UnusableTableException.class)
        .isThrownBy(() -> FarTrans.read(folder))
        .withMessageEndingWith(file + " is missing");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    MadeUpFarTrans.write(folder, "markets.csv", "marketID,name\n");

    assertThatExceptionOfType(UnusableTableException.class)
        .isThrownBy(() -> FarTrans.read(folder))
        .withMessageEndingWith("markets.csv lacks the column country; it has: marketID, name");
  }

  @Test
  void readsTheRealSet() {
    FarTrans set = FarTrans.read(RecordedFiles.folder("far-trans"));

    assertThat(set.counts()).isEqualTo(new FarTrans.Counts(29_090, 14_728, 30, 804, 5));
    assertThat(set.investors())
        .hasSize(32_468)
        .isSortedAccordingTo(Comparator.comparing(Investor::asOf));
    assertThat(set.securities()).hasSize(804);
    assertThat(set.badRows())
        .extracting(row -> row.file() + " " + row.field() + " " + row.value())
        .containsExactlyInAnyOrder(
            "asset_information.csv ISIN 100974271034",
            "asset_information.csv ISIN XSTITANBOND27",
            "limit_prices.csv ISIN 100974271034",
            "limit_prices.csv ISIN XSTITANBOND27",
            "limit_prices.csv ISIN GRX497003012");
    assertThat(set.investors()).filteredOn(i -> i.riskProfile() == null).hasSize(344);
    assertThat(set.investors()).filteredOn(i -> i.capacity() == null).hasSize(347);
    assertThat(set.notes()).anyMatch(note -> note.contains("10.5525/gla.researchdata.1658"));
  }

  private static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }
}
