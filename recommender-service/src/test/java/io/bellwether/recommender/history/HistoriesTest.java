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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
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
    buy("soda-3", "t1", IDLE);
    buy("soda-3", "t2", AAPL);
    buy("soda-3", "t3", NVDA);

    assertThat(bought("soda-3")).containsExactly(AAPL, NVDA, KO, IDLE);
  }

  @Test
  void countsPurchasesOnAsTrainingDoesAndATradeOnce() {
    buy("soda-1", "t1", KO);
    buy("soda-1", "t2", AAPL);
    buy("soda-1", "t3", AAPL);
    buy("soda-1", "t3", AAPL);
    buy("soda-1", "t1", KO);

    History history = Objects.requireNonNull(histories.of("soda-1"));
    assertThat(history.toSecurities()).containsExactly(AAPL, KO, PEP);
    assertThat(history.toWeights()).containsExactly(2, 4, 1);
  }

  @Test
  void leavesAHistoryThatWasHandedOutAsItWas() {
    History before = Objects.requireNonNull(histories.of("chips-1"));

    buy("chips-1", "t1", NVDA);
    histories.cancel("chips-1", "t1");

    assertThat(before.toSecurities()).containsExactly(AAPL, MSFT);
  }

  @Test
  void aCancelledTradeCountsNoMoreWhicheverIsReadFirst() {
    buy("chips-1", "before", NVDA);
    assertThat(histories.cancel("chips-1", "before")).isEqualTo(Change.TAKEN_OUT);
    assertThat(histories.cancel("chips-1", "before")).isEqualTo(Change.NOTHING);
    assertThat(histories.cancel("chips-1", "after")).isEqualTo(Change.NOTHING);
    assertThat(buy("chips-1", "after", KO)).isEqualTo(Change.NOTHING);
    assertThat(buy("chips-1", "before", NVDA)).isEqualTo(Change.NOTHING);

    assertThat(bought("chips-1")).containsExactly(AAPL, MSFT);
  }

  @Test
  void aCorrectionStandsInThePlaceOfTheTradeWhicheverIsReadFirst() {
    buy("chips-1", "wrong", NVDA);
    Change corrected = histories.trade("chips-1", "right", "wrong", new LiveTrade(KO, 1, 0));
    assertThat(corrected).isEqualTo(Change.TAKEN_OUT);
    histories.trade("chips-2", "right", "wrong", new LiveTrade(KO, 1, 0));
    buy("chips-2", "wrong", PEP);

    assertThat(bought("chips-1")).containsExactly(AAPL, MSFT, KO);
    assertThat(bought("chips-2")).containsExactly(AAPL, MSFT, NVDA, KO);
    assertThat(histories.purchasesSince("chips-2")).containsExactly(new LiveTrade(KO, 1, 0));
  }

  @Test
  void theSameTradeIdOfAnotherInvestorIsAnotherTrade() {
    buy("chips-1", "t1", NVDA);
    buy("soda-3", "t1", NVDA);
    histories.cancel("soda-3", "t1");

    assertThat(bought("chips-1")).containsExactly(AAPL, MSFT, NVDA);
    assertThat(bought("soda-3")).containsExactly(KO);
  }

  @Test
  void aCancelledTradeThatTheSnapshotCountedStaysUntilTheNextTraining() {
    histories.cancel("chips-1", "of-last-year");

    assertThat(bought("chips-1")).containsExactly(AAPL, MSFT);
  }

  /** The slow way: all events known, then counted. */
  @Test
  void anyOrderOfTheSameEventsEndsTheSame() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Runnable> events = new ArrayList<>();
      Histories some = new Histories(Market.snapshot());
      Set<String> voided = new HashSet<>();
      Map<String, Integer> securities = new HashMap<>();
      for (int number = 0; number < 40; number++) {
        String id = "t" + number;
        int security = random.nextInt(7);
        String corrects = random.nextInt(4) == 0 ? "t" + random.nextInt(number + 1) : null;
        String target = id.equals(corrects) ? null : corrects;
        securities.put(id, security);
        int times = 1 + random.nextInt(2);
        for (int time = 0; time < times; time++) {
          events.add(() -> some.trade("newcomer", id, target, new LiveTrade(security, 1, 0)));
        }
        if (target != null) {
          voided.add(target);
        }
        if (random.nextInt(5) == 0) {
          voided.add(id);
          events.add(() -> some.cancel("newcomer", id));
        }
      }
      Collections.shuffle(events, random);
      float[] counted = new float[7];
      securities.forEach((id, security) -> counted[security] += voided.contains(id) ? 0 : 1);

      events.forEach(Runnable::run);

      History history = Objects.requireNonNull(some.of("newcomer"));
      float[] folded = new float[7];
      for (int at = 0; at < history.size(); at++) {
        folded[history.security(at)] = history.weight(at);
      }
      assertThat(folded).isEqualTo(counted);
    }
  }

  @Test
  void doesNotReviveAnErasedInvestorByTradesThatLieFurtherOn() {
    histories.erase("chips-1");
    buy("chips-1", "t1", NVDA);
    histories.cancel("chips-1", "t1");

    assertThat(histories.of("chips-1")).isNull();
  }

  @Test
  void knowsAnErasedInvestorAgainByANewProfile() {
    buy("chips-1", "t1", NVDA);
    histories.erase("chips-1");
    histories.join("chips-1");
    buy("chips-1", "t2", KO);
    histories.cancel("chips-1", "t1");

    assertThat(bought("chips-1")).containsExactly(KO);
  }

  @Test
  void keepsTheHistoryOfAnInvestorWhoseProfileChanges() {
    histories.join("chips-1");

    assertThat(bought("chips-1")).containsExactly(AAPL, MSFT);
  }

  @Test
  void aSaleMakesKnownAndBuysNothingAndACancellationAloneMakesNobodyKnown() {
    histories.trade("seller", "t1", null, new LiveTrade(LiveTrade.NONE, 1, 0));
    histories.cancel("nobody", "t1");

    assertThat(bought("seller")).isEmpty();
    assertThat(histories.of("nobody")).isNull();
  }

  private Change buy(String investor, String id, int security) {
    return histories.trade(investor, id, null, new LiveTrade(security, 1, 0));
  }

  private int[] bought(String investor) {
    return Objects.requireNonNull(histories.of(investor)).toSecurities();
  }
}
