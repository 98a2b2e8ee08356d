package io.bellwether.features.clients;

import static io.bellwether.features.clients.Population.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.event.InstrumentClass;
import org.junit.jupiter.api.Test;

class ClientTalliesTest {

  private static final TradedSecurity BOND = new TradedSecurity(InstrumentClass.BOND, 1, 3);
  private static final TradedSecurity STOCK = new TradedSecurity(InstrumentClass.STOCK, -1, 0);

  private final ClientTallies tallies = new ClientTallies(2, 2, 1);

  @Test
  void whoDidNothingHasNoSharesAndNoTurnover() {
    assertThat(tallies.deals(1)).isZero();
    assertThat(tallies.turnover(1)).isZero();
    assertThat(tallies.last(1)).isNull();
    assertThat(tallies.riskBought(1)).isNaN();
    assertThat(tallies.shareOfSector(0, 1)).isNaN();
    assertThat(tallies.shareOfChannel(1)).isNaN();
    assertThat(tallies.holdingSeconds(1, 5)).isNaN();
  }

  @Test
  void sharesAreOfPurchasesAndThoseOfTermsOfAllDeals() {
    add(true, BOND, 0, true, 10, 4);
    add(true, STOCK, -1, false, 30, 6);
    add(false, STOCK, 0, false, 2, 5);
    add(false, STOCK, 0, false, 2, 3);

    assertThat(tallies.deals(1)).isEqualTo(4);
    assertThat(tallies.turnover(1)).isEqualTo(44);
    assertThat(tallies.last(1)).isEqualTo(6 * DAY);
    assertThat(tallies.riskBought(1)).isEqualTo(3);
    assertThat(tallies.shareOf(InstrumentClass.BOND, 1)).isEqualTo(0.5);
    assertThat(tallies.shareOf(InstrumentClass.FUND, 1)).isZero();
    assertThat(tallies.shareOfSector(1, 1)).isEqualTo(0.5);
    assertThat(tallies.shareOfCurrency(0, 1)).isEqualTo(0.75);
    assertThat(tallies.shareOfChannel(1)).isEqualTo(0.25);
    assertThat(tallies.deals(0)).isZero();
  }

  @Test
  void aPurchaseIsHeldUntilASaleAndElseUntilTheMoment() {
    add(true, BOND, 0, true, 10, 10);
    assertThat(days(15)).isEqualTo(5, within(1e-9));

    add(true, BOND, 0, true, 10, 12);
    add(false, BOND, 0, true, 10, 14);
    // bought on 10 and 12, left on 14 and 20: 17 less 11
    assertThat(days(20)).isEqualTo(6, within(1e-9));

    add(false, BOND, 0, true, 10, 14);
    add(false, BOND, 0, true, 10, 14);
    assertThat(days(20)).as("more sales than purchases").isEqualTo(3, within(1e-9));
  }

  @Test
  void aDealAfterTheMomentIsHeldForNoTimeAtLeast() {
    add(true, BOND, 0, true, 10, 30);

    assertThat(days(20)).isZero();
  }

  @Test
  void aTallyOfAnotherWidthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientTallies.ofOne(2, 1, new int[5], new double[2], new long[3]))
        .withMessage("a client has 5 counts, 2 amounts and 3 moments, must have 11, 2 and 3");
  }

  private double days(long moment) {
    return tallies.holdingSeconds(1, moment * DAY) / DAY;
  }

  private void add(
      boolean bought,
      TradedSecurity security,
      int currency,
      boolean channel,
      double value,
      long day) {
    tallies.add(1, new ClientDeal(bought, security, currency, channel, value, day * DAY));
  }
}
