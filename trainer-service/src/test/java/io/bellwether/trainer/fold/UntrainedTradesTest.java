package io.bellwether.trainer.fold;

import static io.bellwether.trainer.Samples.cancelled;
import static io.bellwether.trainer.Samples.correction;
import static io.bellwether.trainer.Samples.purchase;
import static io.bellwether.trainer.Samples.security;
import static io.bellwether.trainer.Samples.securityId;
import static io.bellwether.trainer.Samples.trade;
import static io.bellwether.trainer.Samples.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.Topic;
import io.bellwether.trainer.WrittenLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrainedTradesTest {

  private static final int SECURITIES = 5;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCancelledTradeCountsNoMoreWhicheverIsReadFirst(boolean tradeFirst) {
    // Given
    WrittenLog log = new WrittenLog().security(security("AAPL", "Technology"));
    if (tradeFirst) {
      log.trade(purchase("t1", "anna", "AAPL", week(0)));
    }
    log.cancel(cancelled("t1", "anna")).cancel(cancelled("t1", "anna"));
    if (!tradeFirst) {
      log.trade(purchase("t1", "anna", "AAPL", week(0)));
    }

    // When
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    // Then
    assertThat(set.purchases().size()).isZero();
    assertThat(set.investorIds()).isEmpty();
    assertThat(set.counts()).isEqualTo(new TrainingSet.TradeCounts(0, 0, 1, 0, 0, 0));
  }

  @Test
  void theLastOfAChainOfCorrectionsCounts() {
    // Given
    WrittenLog log =
        new WrittenLog()
            .security(security("AAPL", "Technology"))
            .trade(correction(purchase("t3", "anna", "AAPL", week(3)), "t2"))
            .trade(purchase("t1", "anna", "AAPL", week(1)))
            .trade(correction(purchase("t2", "anna", "AAPL", week(2)), "t1"));

    // When
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    // Then
    assertThat(set.purchases().epochSeconds()).containsExactly(week(3).getEpochSecond());
    assertThat(set.counts()).isEqualTo(new TrainingSet.TradeCounts(1, 0, 0, 2, 0, 0));
  }

  @Test
  void nobodyCancelsOrCorrectsATradeOfAnother() {
    WrittenLog log =
        new WrittenLog()
            .security(security("AAPL", "Technology"))
            .trade(purchase("t1", "anna", "AAPL", week(0)))
            .cancel(cancelled("t1", "bert"))
            .trade(correction(purchase("t2", "cleo", "AAPL", week(0)), "t1"));

    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    assertThat(set.investorIds()).containsExactly("anna", "cleo");
    assertThat(set.counts()).isEqualTo(new TrainingSet.TradeCounts(2, 0, 0, 0, 0, 0));
  }

  /** Duplicates, cancellations, corrections, sales, erasures, in any order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void foldsAsThePlainReference(long seed) {
    // Given
    SplittableRandom random = new SplittableRandom(seed);
    WrittenLog log = new WrittenLog();
    for (int n = 0; n < SECURITIES; n++) {
      log.security(security("S" + n, "sector"));
    }
    PlainTrades expected = new PlainTrades();
    for (int n = 0; n < 3000; n++) {
      String investor = "investor-" + random.nextInt(12);
      String id = "t" + random.nextInt(60);
      int what = random.nextInt(100);
      if (what == 0) {
        log.erase(Topic.USERS, investor);
        expected.erased.add(investor);
      } else if (what < 10) {
        log.cancel(cancelled(id, investor));
        expected.cancelled.add(investor + " " + id);
      } else {
        Side side = random.nextInt(4) == 0 ? Side.SELL : Side.BUY;
        Trade trade =
            trade(id, investor, "S" + random.nextInt(SECURITIES + 1), side, week(0).plusSeconds(n));
        String other = "t" + random.nextInt(60);
        Trade written = what < 20 && !other.equals(id) ? correction(trade, other) : trade;
        log.trade(written);
        expected.add(written);
      }
    }

    // When
    TrainingSet set = log.readInto(new TrainingSetFold(), seed).finish();

    // Then
    assertThat(rows(set)).containsExactlyInAnyOrderElementsOf(expected.rows());
    assertThat(set.investorIds()).containsExactlyElementsOf(expected.investors());
    assertThat(set.counts()).isEqualTo(expected.counts());
    assertThat(set.counts().cancelled()).isPositive();
    assertThat(set.counts().corrected()).isPositive();
    assertThat(set.counts().repeated()).isPositive();
  }

  private static List<String> rows(TrainingSet set) {
    List<String> rows = new ArrayList<>();
    for (int at = 0; at < set.purchases().size(); at++) {
      rows.add(
          String.join(
              " ",
              set.investorIds().get(set.purchases().investors()[at]),
              set.securities().get(set.purchases().securities()[at]).id().value(),
              String.valueOf(set.purchases().epochSeconds()[at])));
    }
    return rows;
  }

  /** The same by maps and sets of names. */
  private static final class PlainTrades {

    private final Map<String, Trade> first = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Set<String> corrected = new HashSet<>();
    private final Set<String> erased = new HashSet<>();
    private long repeated;

    void add(Trade trade) {
      String investor = trade.investorId().value();
      if (first.putIfAbsent(investor + " " + trade.id(), trade) != null) {
        repeated++;
      } else if (trade.corrects() != null) {
        corrected.add(investor + " " + trade.corrects());
      }
    }

    List<Trade> counted() {
      return first.entrySet().stream()
          .filter(entry -> !cancelled.contains(entry.getKey()))
          .filter(entry -> !corrected.contains(entry.getKey()))
          .map(Map.Entry::getValue)
          .toList();
    }

    List<Trade> known() {
      return counted().stream()
          .filter(trade -> !erased.contains(trade.investorId().value()))
          .filter(trade -> !trade.securityId().equals(securityId("S" + SECURITIES)))
          .toList();
    }

    TreeSet<String> investors() {
      TreeSet<String> investors = new TreeSet<>();
      counted().forEach(trade -> investors.add(trade.investorId().value()));
      investors.removeAll(erased);
      return investors;
    }

    List<String> rows() {
      return known().stream()
          .filter(trade -> trade.side() == Side.BUY)
          .map(
              trade ->
                  String.join(
                      " ",
                      trade.investorId().value(),
                      trade.securityId().value(),
                      String.valueOf(trade.executedAt().getEpochSecond())))
          .toList();
    }

    TrainingSet.TradeCounts counts() {
      long gone = counted().stream().filter(t -> erased.contains(t.investorId().value())).count();
      return new TrainingSet.TradeCounts(
          known().size(),
          repeated,
          first.keySet().stream().filter(cancelled::contains).count(),
          first.keySet().stream()
              .filter(id -> corrected.contains(id) && !cancelled.contains(id))
              .count(),
          counted().size() - known().size() - gone,
          gone);
    }
  }
}
