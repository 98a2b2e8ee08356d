package io.bellwether.ranking.rules;

import static io.bellwether.ranking.rules.SecurityBuilder.security;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.money.Money;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One sentence for each rule about a client. */
class EachPostRuleTest {

  private static final ClientFacts NEWCOMER = ClientFacts.ofPurchases(History.of(), History.of());
  private static final ClientFacts OF_ENERGY = ClientFacts.ofPurchases(History.of(0), History.of());

  private final Catalogue sectors =
      Catalogue.of(
          security("A").sector("Energy").name("Alpha Inc."),
          security("B").sector("Energy").name("Beta plc"),
          security("C").sector("Energy").name("Beta PLC Class A"),
          security("D").sector("Health").name("Delta"),
          security("E"));

  @Test
  void whatWasBoughtWhatIsHeldOrNothingIsLeftOut() {
    // Given: A and B bought, A still held
    ClientFacts client = ClientFacts.ofPurchases(History.of(0, 1), History.of(0));

    assertThat(shown("already-bought", client, 5)).containsExactly(2, 3, 4);
    assertThat(shown("already-bought policy=exclude-held", client, 5)).containsExactly(1, 2, 3, 4);
    assertThat(shown("already-bought policy=allow", client, 5)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void aSectorFillsOnlyItsPlaces() {
    assertThat(shown("sector-cap most=2", NEWCOMER, 5)).containsExactly(0, 1, 3, 4);
    assertThat(shown("sector-cap most=1 missing=remove", NEWCOMER, 5)).containsExactly(0, 3);
  }

  @Test
  void anIssuerFillsOnlyItsPlaces() {
    assertThat(shown("issuer-cap most=1", NEWCOMER, 5)).containsExactly(0, 1, 3, 4);
    assertThat(shown("issuer-cap most=1 missing=remove", NEWCOMER, 5)).containsExactly(0, 1, 3);
  }

  @Test
  void theLastPlaceGoesToTheBestDiscoveryIfNoneIsThere() {
    RuledAnswer answer = answer("one-discovery", OF_ENERGY, 3);

    assertThat(answer.toSecurities()).containsExactly(0, 1, 3);
    assertThat(answer.removals()).containsExactly(new Removal(2, "one-discovery", Ground.RULE));
    assertThat(answer.unmet()).isEmpty();
  }

  @Test
  void aDiscoveryAlreadyThereChangesNothing() {
    assertThat(shown("one-discovery", NEWCOMER, 3)).containsExactly(0, 1, 2);
  }

  @Test
  void aShortAnswerIsNotAskedForADiscovery() {
    assertThat(shown("one-discovery from=4", OF_ENERGY, 3)).containsExactly(0, 1, 2);
  }

  @Test
  void withoutADiscoveryTheAnswerIsTheOneWithoutTheRuleAndSaysSo() {
    // Given: everything of a known sector was bought from
    ClientFacts client = ClientFacts.ofPurchases(History.of(0, 3), History.of());
    // When
    RuledAnswer answer = answer("one-discovery", client, 3);
    // Then
    assertThat(answer.toSecurities()).containsExactly(0, 1, 2);
    assertThat(answer.unmet()).containsExactly("one-discovery");
    assertThat(answer.notReached()).isEqualTo(2);
    assertThat(answer.counts()).containsExactly(new RuleCount("one-discovery", 0, 0, 0));
  }

  @Test
  void aUnitMayCostAShareOfTheDeposit() {
    Catalogue priced =
        Catalogue.of(
            security("A").price("10.00"),
            security("B").price("10.01"),
            security("C").price("5").currency("EUR"),
            security("D"));
    ClientFacts rich = withDeposit("100.00");
    String remove = " missing=remove other-currency=remove";

    assertThat(apply(priced, "price-within-deposit share=0.1", rich, 4).toSecurities())
        .containsExactly(0, 2, 3);
    RuledAnswer strict = apply(priced, "price-within-deposit share=0.1" + remove, rich, 4);
    assertThat(strict.toSecurities()).containsExactly(0);
    assertThat(strict.removals())
        .containsExactly(
            new Removal(1, "price-within-deposit", Ground.RULE),
            new Removal(2, "price-within-deposit", Ground.OTHER_CURRENCY),
            new Removal(3, "price-within-deposit", Ground.MISSING_FACT));
  }

  @Test
  void anotherCurrencyIsSaidEvenWhereItIsKept() {
    Catalogue euro = Catalogue.of(security("A").price("5").currency("EUR"));

    RuledAnswer answer = apply(euro, "price-within-deposit", withDeposit("1"), 4);

    assertThat(answer.counts()).containsExactly(new RuleCount("price-within-deposit", 0, 0, 1));
    assertThat(answer.size()).isEqualTo(1);
  }

  @Test
  void aProfileAllowsRiskClassesUpToItsOwn() {
    assertThat(suitable("suitability", RiskProfile.LOW, false)).containsExactly(1, 2);
    assertThat(suitable("suitability", RiskProfile.LOW_TO_MEDIUM, false)).containsExactly(1, 2, 3);
    assertThat(suitable("suitability", RiskProfile.MEDIUM, false)).containsExactly(1, 2, 3, 4, 5);
    assertThat(suitable("suitability", RiskProfile.HIGH, false))
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(suitable("suitability low=0", RiskProfile.LOW, false)).isEmpty();
  }

  @Test
  void anUnknownClassOrProfileIsKeptOnlyIfTheRuleSaysSo() {
    assertThat(suitable("suitability unknown-class=keep", RiskProfile.LOW, false))
        .containsExactly(0, 1, 2);
    assertThat(suitable("suitability", null, false)).isEmpty();
    assertThat(suitable("suitability unknown-profile=keep", null, false))
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void aPredictedProfileIsUnknownUnlessTrusted() {
    assertThat(suitable("suitability", RiskProfile.HIGH, true)).isEmpty();
    assertThat(suitable("suitability predicted=trust", RiskProfile.LOW, true))
        .containsExactly(1, 2);
  }

  @Test
  void whatMayNotBeACandidateIsNotShownWhoeverListedIt() {
    RuledAnswer answer = answer("universe ids=XXXX:B", NEWCOMER, 5);

    assertThat(answer.toSecurities()).containsExactly(1);
    assertThat(answer.counts()).containsExactly(new RuleCount("universe", 4, 0, 0));
    assertThat(answer.shortBy()).isEqualTo(4);
  }

  @Test
  void theAuditListsTheFirstAndCountsAll() {
    RuledAnswer answer =
        RuleBook.parse("universe ids=XXXX:E")
            .over(sectors.toFacts())
            .apply(new int[] {3, 1, 4, 0}, NEWCOMER, 5, 2);

    assertThat(answer.removals()).extracting(Removal::security).containsExactly(3, 1);
    assertThat(answer.removedCount()).isEqualTo(3);
    assertThat(answer.rulesId()).isEqualTo(RuleBook.parse("universe ids=XXXX:E").id());
  }

  @Test
  void walksDownTheListOfTheManualAsItSays() {
    // Given
    Catalogue manual =
        Catalogue.of(
            security("A").sector("Energy"),
            security("B").sector("Energy"),
            security("C").sector("Energy"),
            security("D"),
            security("E"),
            security("F").sector("Health"),
            security("G").sector("Banks"));
    // When
    RuledAnswer answer =
        apply(manual, "already-bought\nsector-cap most=1\none-discovery", OF_ENERGY, 3);
    // Then
    assertThat(answer.toSecurities()).containsExactly(1, 3, 5);
    assertThat(answer.removals())
        .containsExactly(
            new Removal(0, "already-bought", Ground.RULE),
            new Removal(2, "sector-cap", Ground.RULE),
            new Removal(4, "one-discovery", Ground.MISSING_FACT));
    assertThat(answer.notReached()).isEqualTo(1);
  }

  @Test
  void refusesAListThatIsNone() {
    CatalogueRules rules = RuleBook.empty().over(sectors.toFacts());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.apply(new int[] {1, 0, 1}, NEWCOMER, 3))
        .withMessage("ranked[2] is 1, which stands before it, must be distinct");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.apply(new int[] {5}, NEWCOMER, 3))
        .withMessage("security is 5, must be at least 0 and below the security count 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.apply(new int[0], NEWCOMER, 0))
        .withMessage("limit is 0, must be at least 1");
  }

  private int[] shown(String book, ClientFacts client, int limit) {
    return answer(book, client, limit).toSecurities();
  }

  private RuledAnswer answer(String book, ClientFacts client, int limit) {
    return apply(sectors, book, client, limit);
  }

  /** All securities of the catalogue, ranked by their indices. */
  private static RuledAnswer apply(
      Catalogue catalogue, String book, ClientFacts client, int limit) {
    int[] ranked = IntStream.range(0, catalogue.ids().size()).toArray();
    return RuleBook.parse(book).over(catalogue.toFacts()).apply(ranked, client, limit);
  }

  private static ClientFacts withDeposit(String dollars) {
    return new ClientFacts(History.of(), History.of(), null, false, Money.of(dollars, "USD"));
  }

  /** Of securities 0 to 7, whose risk classes are their indices. */
  private static int[] suitable(String book, @Nullable RiskProfile profile, boolean predicted) {
    Catalogue catalogue =
        Catalogue.of(
            security("A"),
            security("B"),
            security("C"),
            security("D"),
            security("E"),
            security("F"),
            security("G"),
            security("H"));
    for (int at = 0; at < 8; at++) {
      catalogue.riskClasses().put(catalogue.ids().get(at), at);
    }
    ClientFacts client = new ClientFacts(History.of(), History.of(), profile, predicted, null);
    return apply(catalogue, book, client, 8).toSecurities();
  }
}
