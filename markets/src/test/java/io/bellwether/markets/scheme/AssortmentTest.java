package io.bellwether.markets.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.markets.testing.Assortments;
import io.bellwether.markets.testing.MadeUpSecurities;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssortmentTest {

  private static final List<Listing> LISTINGS =
      Assortments.listings(MadeUpSecurities.catalogue(240));

  @Test
  void everySecurityIsInTheIndexByItsSectorOrOutside() {
    Assortment assortment = Assortment.of(LISTINGS);

    assertThat(assortment.size()).isEqualTo(240);
    assertThat(assortment.popularSectors())
        .hasSize(54)
        .allMatch(Listing::inIndex)
        .extracting(Listing::sector)
        .containsOnly("Technology", "Healthcare", "Financial");
    assertThat(assortment.otherSectors())
        .hasSize(90)
        .allMatch(Listing::inIndex)
        .extracting(Listing::sector)
        .doesNotContain("Technology", "Healthcare", "Financial");
    assertThat(assortment.outsideIndex()).hasSize(96).noneMatch(Listing::inIndex);
  }

  @Test
  void thePopularListIsTheIndexByTurnover() {
    Assortment assortment = Assortment.of(LISTINGS);

    assertThat(assortment.popular())
        .hasSize(24)
        .allMatch(Listing::inIndex)
        .isSortedAccordingTo(Comparator.comparing(Listing::turnover).reversed());
    assertThat(assortment.popular().getFirst().id().value()).isEqualTo("XNAS:MU0237");
  }

  @ParameterizedTest
  @CsvSource({"40, 10", "240, 24", "990, 99", "1000, 100", "3000, 100"})
  void thePopularListIsATenthOfTheCatalogueFromTenToAHundred(int securities, int popular) {
    assertThat(Assortments.of(securities).popular()).hasSize(popular);
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    Assortment assortment = Assortment.of(LISTINGS);
    Assortment reversed = Assortment.of(LISTINGS.reversed());

    assertThat(reversed.popular()).isEqualTo(assortment.popular());
    assertThat(reversed.popularSectors()).isEqualTo(assortment.popularSectors());
    assertThat(reversed.otherSectors()).isEqualTo(assortment.otherSectors());
    assertThat(reversed.outsideIndex()).isEqualTo(assortment.outsideIndex());
  }

  @Test
  void tooFewSecuritiesAreRefused() {
    assertRefused(
        LISTINGS.subList(0, 29), "29 securities with a price, but at least 30 are needed");
  }

  @Test
  void anEmptyCatalogueSaysEverythingThatIsMissing() {
    assertThatExceptionOfType(InsufficientCatalogueException.class)
        .isThrownBy(() -> Assortment.of(List.of()))
        .withMessageContainingAll("0 securities with", "technology", "other sectors", "outside");
  }

  @Test
  void aCatalogueWithoutTheIndexIsRefused() {
    assertRefused(
        only(listing -> !listing.inIndex()),
        "0 members of the index in technology, healthcare or finance");
  }

  @Test
  void aCatalogueOfPopularSectorsAloneIsRefused() {
    List<Listing> others = Assortment.of(LISTINGS).otherSectors();
    assertRefused(
        only(listing -> !others.subList(3, others.size()).contains(listing)),
        "3 members of the index in other sectors");
  }

  @Test
  void aCatalogueOfTheIndexAloneIsRefused() {
    assertRefused(only(Listing::inIndex), "0 securities outside the index");
  }

  private static List<Listing> only(Predicate<Listing> wanted) {
    return LISTINGS.stream().filter(wanted).toList();
  }

  private static void assertRefused(List<Listing> listings, String why) {
    assertThatExceptionOfType(InsufficientCatalogueException.class)
        .isThrownBy(() -> Assortment.of(listings))
        .withMessageContaining(why);
  }
}
