package io.bellwether.ranking.rules;

import static io.bellwether.ranking.rules.SecurityBuilder.security;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.RiskProfile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A place for a new listing, and how it goes with one for a discovery. */
class KeptPlacesTest {

  private static final ClientFacts NEWCOMER = ClientFacts.ofPurchases(History.of(), History.of());
  private static final ClientFacts OF_ENERGY = ClientFacts.ofPurchases(History.of(0), History.of());

  /** A to F, of Energy but for D of Health; E is a day old and F ten. */
  private final Catalogue young =
      Catalogue.of(
              security("A").sector("Energy"),
              security("B").sector("Energy"),
              security("C").sector("Energy"),
              security("D").sector("Health"),
              security("E").sector("Energy"),
              security("F").sector("Energy"))
          .known(0, 400)
          .known(1, 31)
          .known(3, -1)
          .known(4, 1)
          .known(5, 10);

  @Test
  void theLastPlaceGoesToTheBestNewListing() {
    RuledAnswer answer = answer("one-new-listing from=3", NEWCOMER, 3);

    assertThat(answer.toSecurities()).containsExactly(0, 1, 4);
    assertThat(answer.removals())
        .containsExactly(
            new Removal(2, "one-new-listing", Ground.MISSING_FACT),
            // not yet known today
            new Removal(3, "one-new-listing", Ground.RULE));
    assertThat(answer.counts()).containsExactly(new RuleCount("one-new-listing", 2, 1, 0));
    assertThat(answer.notReached()).isEqualTo(1);
    assertThat(answer.unmet()).isEmpty();
  }

  @Test
  void howLongAListingIsNewIsSaidByTheRule() {
    assertThat(shown("one-new-listing days=31 from=2", NEWCOMER, 2)).containsExactly(0, 1);
    assertThat(shown("one-new-listing days=30 from=2", NEWCOMER, 2)).containsExactly(0, 4);
  }

  @Test
  void aShortAnswerIsNotAskedForANewListing() {
    assertThat(shown("one-new-listing from=2", NEWCOMER, 1)).containsExactly(0);
    assertThat(shown("one-new-listing", NEWCOMER, 4)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void whereEveryNewListingIsRemovedTheAnswerIsTheOneWithoutTheRule() {
    // Given: the young ones are too risky for anybody
    IntStream.range(0, 4).forEach(at -> young.riskClasses().put(young.ids().get(at), 1));
    young.riskClasses().put(young.ids().get(4), 7);
    young.riskClasses().put(young.ids().get(5), 7);
    String suitability = "suitability high=6 unknown-profile=keep\n";
    ClientFacts bold = new ClientFacts(History.of(), History.of(), RiskProfile.HIGH, false, null);
    // When
    RuledAnswer answer = answer(suitability + "one-new-listing from=3", bold, 3);
    // Then
    assertThat(answer.toSecurities()).containsExactly(0, 1, 2);
    assertThat(answer.removedCount()).isZero();
    assertThat(answer.notReached()).isEqualTo(3);
    assertThat(answer.unmet()).containsExactly("one-new-listing");
  }

  @Test
  void aDiscoveryAndANewListingHaveAPlaceEach() {
    RuledAnswer answer = answer("one-discovery\none-new-listing from=3", OF_ENERGY, 3);

    assertThat(answer.toSecurities()).containsExactly(0, 3, 4);
    assertThat(answer.removals())
        .containsExactly(
            new Removal(1, "one-discovery", Ground.RULE),
            new Removal(2, "one-discovery", Ground.RULE));
    assertThat(answer.unmet()).isEmpty();
  }

  @Test
  void oneSecurityThatIsBothTakesOnePlace() {
    young.known(3, 2);

    assertThat(shown("one-discovery\none-new-listing from=3", OF_ENERGY, 3))
        .containsExactly(0, 1, 3);
  }

  @Test
  void whereOnlyOneOfTwoCanBeMetThatOneIs() {
    // Given: the client has bought from every sector
    ClientFacts client = ClientFacts.ofPurchases(History.of(0, 3), History.of());
    // When
    RuledAnswer answer = answer("one-discovery\none-new-listing from=3", client, 3);
    // Then
    assertThat(answer.toSecurities()).containsExactly(0, 1, 4);
    assertThat(answer.unmet()).containsExactly("one-discovery");
  }

  @Test
  void ofTwoThatExcludeEachOtherTheEarlierInTheBookIsMet() {
    // Given: discovery and new listings have one issuer, of whom one is shown
    Catalogue same =
        Catalogue.of(
                security("A").sector("Energy"),
                security("B").sector("Energy"),
                security("C").sector("Health").name("Crane plc"),
                security("D").sector("Energy").name("Crane"))
            .known(3, 1);
    // When
    RuledAnswer discovery =
        RuleBook.parse("issuer-cap\none-discovery from=2\none-new-listing from=2")
            .over(same.toFacts())
            .apply(new int[] {0, 1, 2, 3}, OF_ENERGY, 2);
    RuledAnswer listing =
        RuleBook.parse("issuer-cap\none-new-listing from=2\none-discovery from=2")
            .over(same.toFacts())
            .apply(new int[] {0, 1, 2, 3}, OF_ENERGY, 2);
    // Then
    assertThat(discovery.toSecurities()).containsExactly(0, 2);
    assertThat(discovery.unmet()).containsExactly("one-new-listing");
    assertThat(listing.toSecurities()).containsExactly(0, 3);
    assertThat(listing.unmet()).containsExactly("one-discovery");
  }

  @Test
  void aShortListIsShownWhole() {
    RuledAnswer answer =
        RuleBook.parse("one-discovery\none-new-listing from=3")
            .over(young.toFacts())
            .apply(new int[] {2, 1}, OF_ENERGY, 3);

    assertThat(answer.toSecurities()).containsExactly(2, 1);
    assertThat(answer.shortBy()).isEqualTo(1);
    assertThat(answer.removedCount()).isZero();
    assertThat(answer.unmet()).containsExactly("one-discovery", "one-new-listing");
  }

  @Test
  void withoutMomentsNothingIsNew() {
    SecurityFacts timeless = SecurityFacts.of(young.ids(), young.facts()::get, id -> 0, id -> 0);

    CatalogueRules rules = RuleBook.parse("one-new-listing from=3").over(timeless);

    assertThat(rules.newListings().isEmpty()).isTrue();
    assertThat(rules.apply(new int[] {0, 1, 2, 3}, NEWCOMER, 3).unmet())
        .containsExactly("one-new-listing");
  }

  @Test
  void newListingsAreThoseOfTheBookThatMayBeCandidates() {
    assertThat(over("one-new-listing").newListings().stream()).containsExactly(4, 5);
    assertThat(over("one-new-listing days=5").newListings().stream()).containsExactly(4);
    assertThat(over("top-by-popularity\none-new-listing").newListings().stream()).isEmpty();
    assertThat(over("one-discovery").newListings().stream()).isEmpty();
  }

  private CatalogueRules over(String book) {
    return RuleBook.parse(book).over(young.toFacts());
  }

  private int[] shown(String book, ClientFacts client, int limit) {
    return answer(book, client, limit).toSecurities();
  }

  /** All securities of the catalogue, ranked by their indices. */
  private RuledAnswer answer(String book, ClientFacts client, int limit) {
    int[] ranked = IntStream.range(0, young.ids().size()).toArray();
    return over(book).apply(ranked, client, limit);
  }
}
