package io.bellwether.trainer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TradeIdsTest {

  private final TradeColumns trades = new TradeColumns();
  private final TradeIds ids = new TradeIds(trades);

  @Test
  void anIdOfAnInvestorHasOneRow() {
    int first = ids.row(0, "trade-1");

    assertThat(ids.row(0, "trade-1")).isEqualTo(first);
    assertThat(ids.row(0, "trade-2")).isNotEqualTo(first);
    assertThat(ids.row(1, "trade-1")).isNotEqualTo(first);
    assertThat(trades.size()).isEqualTo(3);
  }

  @Test
  void everyRowIsFoundAgainWhileTheTablesGrow() {
    int count = 100_000;

    for (int n = 0; n < count; n++) {
      assertThat(ids.row(n % 7, "trade-" + n)).isEqualTo(n);
    }

    for (int n = 0; n < count; n++) {
      assertThat(ids.row(n % 7, "trade-" + n)).as("trade-%d again", n).isEqualTo(n);
    }
    assertThat(trades.size()).isEqualTo(count);
  }

  @Test
  void oneIdThatEveryInvestorUsesIsARowEach() {
    for (int investor = 0; investor < 50_000; investor++) {
      assertThat(ids.row(investor, "1")).isEqualTo(investor);
    }
  }

  @Test
  void marksOfARowKeepItsSecurity() {
    int row = ids.row(3, "trade");
    trades.cancel(row);
    trades.see(row, TradeColumns.MOST_SECURITIES - 1, 5, 2.5, false);
    trades.correct(row);

    assertThat(trades.security(row)).isEqualTo(TradeColumns.MOST_SECURITIES - 1);
    assertThat(trades.isBuy(row)).isFalse();
    assertThat(trades.isSeen(row)).isTrue();
    assertThat(trades.isCancelled(row)).isTrue();
    assertThat(trades.isCorrected(row)).isTrue();
    assertThat(trades.counts(row)).isFalse();
  }
}
