package io.bellwether.recommender.history;

import static io.bellwether.recommender.Market.AAPL;
import static io.bellwether.recommender.Market.IDLE;
import static io.bellwether.recommender.Market.KO;
import static io.bellwether.recommender.Market.MSFT;
import static io.bellwether.recommender.Market.NVDA;
import static io.bellwether.recommender.Market.PEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.model.History;
import io.bellwether.recommender.Market;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HistoriesTest {

  private final Histories histories = new Histories(Market.snapshot());

  @Test
  void beginsWithTheSnapshot() {
    assertThat(bought("chips-1")).containsExactly(AAPL, MSFT);
    assertThat(bought("newcomer")).isEmpty();
    assertThat(histories.of("nobody")).isNull();
  }

  @Test
  void staysAscendingWhereverAPurchaseFallsIn() {
    histories.buy("soda-3", IDLE);
    histories.buy("soda-3", AAPL);
    histories.buy("soda-3", NVDA);

    assertThat(bought("soda-3")).containsExactly(AAPL, NVDA, KO, IDLE);
  }

  @Test
  void addsNothingWhenTheSameIsBoughtTwice() {
    histories.buy("chips-1", NVDA);
    histories.buy("chips-1", NVDA);
    histories.buy("chips-1", AAPL);

    assertThat(bought("chips-1")).containsExactly(AAPL, MSFT, NVDA);
  }

  @Test
  void leavesAHistoryThatWasHandedOutAsItWas() {
    History before = Objects.requireNonNull(histories.of("chips-1"));

    histories.buy("chips-1", NVDA);

    assertThat(before.toSecurities()).containsExactly(AAPL, MSFT);
  }

  @Test
  void doesNotReviveAnErasedInvestorByTradesThatLieFurtherOn() {
    histories.erase("chips-1");
    histories.buy("chips-1", NVDA);
    histories.trade("chips-1");

    assertThat(histories.of("chips-1")).isNull();
  }

  @Test
  void knowsAnErasedInvestorAgainByANewProfile() {
    histories.erase("chips-1");
    histories.join("chips-1");
    histories.buy("chips-1", KO);

    assertThat(bought("chips-1")).containsExactly(KO);
  }

  @Test
  void keepsTheHistoryOfAnInvestorWhoseProfileChanges() {
    histories.join("chips-1");

    assertThat(bought("chips-1")).containsExactly(AAPL, MSFT);
  }

  @Test
  void weighsWhatTheSnapshotCountedAndWhatCameSinceOnce() {
    histories.buy("soda-1", KO);
    histories.buy("soda-1", AAPL);
    histories.buy("soda-1", AAPL);

    History history = Objects.requireNonNull(histories.of("soda-1"));
    assertThat(history.toSecurities()).containsExactly(AAPL, KO, PEP);
    assertThat(history.toWeights()).containsExactly(1, 3, 1);
  }

  private int[] bought(String investor) {
    return Objects.requireNonNull(histories.of(investor)).toSecurities();
  }
}
