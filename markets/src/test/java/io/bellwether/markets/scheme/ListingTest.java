package io.bellwether.markets.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.testing.MadeUpSecurities;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {

  @Test
  void aSecurityWithAPriceCanBeBought() {
    Listing listing =
        listing(
                List.of(),
                Map.of(
                    Figure.PRICE, new BigDecimal("12.50"),
                    Figure.AVERAGE_VOLUME, new BigDecimal("1000")))
            .orElseThrow();

    assertThat(listing.price()).isEqualTo(Money.of("12.50", "USD"));
    assertThat(listing.turnover()).isEqualByComparingTo("12500");
    assertThat(listing.inIndex()).isFalse();
  }

  @Test
  void withoutAPriceOrForNothingItCannot() {
    assertThat(listing(List.of(), Map.of())).isEmpty();
    assertThat(listing(List.of(), Map.of(Figure.PRICE, BigDecimal.ZERO))).isEmpty();
  }

  @Test
  void anUnknownVolumeIsNoTurnover() {
    assertThat(listing(List.of(), Map.of(Figure.PRICE, BigDecimal.ONE)).orElseThrow().turnover())
        .isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"S&P 500, true", "s&p500, true", "DJIA S&P500, true", "DJIA, false", "RUT, false"})
  void theIndexIsKnownByHoweverItIsWritten(String name, boolean member) {
    assertThat(listing(List.of(name), Map.of(Figure.PRICE, BigDecimal.ONE)).orElseThrow().inIndex())
        .isEqualTo(member);
  }

  private static Optional<Listing> listing(List<String> indices, Map<Figure, BigDecimal> figures) {
    return Listing.of(
        MadeUpSecurities.security(1, "Energy", indices, figures), MadeUpSecurities.INDEX);
  }
}
