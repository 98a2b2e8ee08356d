package io.bellwether.markets.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeksTest {

  private final Weeks weeks = new Weeks(2021, 28, 51);

  @Test
  void theWeeksMakeBlocksOfFour() {
    assertThat(weeks.blockCount()).isEqualTo(6);
    assertThat(weeks.week(0, 0)).isEqualTo(28);
    assertThat(weeks.week(5, 3)).isEqualTo(51);
    assertThat(weeks.blockOf(31)).isZero();
    assertThat(weeks.blockOf(32)).isEqualTo(1);
  }

  @Test
  void tradingTimeRunsFromMondayMorningToFridayAfternoon() {
    assertThat(weeks.moment(28, 0)).isEqualTo(Instant.parse("2021-07-12T07:00:00Z"));
    assertThat(weeks.moment(28, 9 * 3600 - 1)).isEqualTo(Instant.parse("2021-07-12T15:59:59Z"));
    assertThat(weeks.moment(28, 9 * 3600)).isEqualTo(Instant.parse("2021-07-13T07:00:00Z"));
    assertThat(weeks.moment(28, Weeks.TRADING_SECONDS - 1))
        .isEqualTo(Instant.parse("2021-07-16T15:59:59Z"));
  }

  @Test
  void theEveIsTheMondayOfTheWeekBefore() {
    assertThat(weeks.eve()).isEqualTo(Instant.parse("2021-07-05T00:00:00Z"));
    assertThat(new Weeks(2021, 1, 4).eve()).isEqualTo(Instant.parse("2020-12-28T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "1969, 1, 4, year",
    "2021, 0, 3, fromWeek",
    "2021, 53, 56, fromWeek",
    "2021, 50, 53, toWeek",
    "2021, 8, 4, toWeek",
    "2021, 28, 50, toWeek - fromWeek + 1",
  })
  void whatIsNoRangeOfBlocksIsRefused(int year, int from, int to, String field) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Weeks(year, from, to))
        .withMessageStartingWith(field + " is ");
  }
}
