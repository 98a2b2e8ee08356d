package io.bellwether.trainer.fold;

import static io.bellwether.trainer.Samples.investor;
import static io.bellwether.trainer.Samples.purchase;
import static io.bellwether.trainer.Samples.security;
import static io.bellwether.trainer.Samples.trade;
import static io.bellwether.trainer.Samples.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.trainer.Samples;
import io.bellwether.trainer.WrittenLog;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingSetFoldTest {

  @Test
  void nothingFoldsToAnEmptySet() {
    TrainingSet set = new WrittenLog().readInto(new TrainingSetFold()).finish();

    assertThat(set.securities()).isEmpty();
    assertThat(set.investorIds()).isEmpty();
    assertThat(set.purchases().size()).isZero();
    assertThat(set.counts()).isEqualTo(new TrainingSet.TradeCounts(0, 0, 0, 0, 0, 0));
  }

  @Test
  void aTradeIdCountsOnce() {
    // Given
    WrittenLog log =
        new WrittenLog()
            .security(security("AAPL", "Technology"))
            .trade(purchase("t1", "anna", "AAPL", week(0)))
            .trade(purchase("t1", "anna", "AAPL", week(0)))
            .trade(purchase("t2", "anna", "AAPL", week(1)));

    // When
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    // Then
    assertThat(set.purchases().epochSeconds())
        .containsExactly(week(0).getEpochSecond(), week(1).getEpochSecond());
    assertThat(set.counts()).isEqualTo(new TrainingSet.TradeCounts(2, 1, 0, 0, 0, 0));
  }

  @Test
  void aSecurityIsFirstSeenByItsFirstFactOrPurchaseUnlessThatWasBeforeAllPurchases() {
    // Given
    TrainingSet set =
        new WrittenLog()
            .security(security("OLD", "Technology", week(0)))
            .security(security("NEW", "Technology", week(3)))
            .security(security("NEW", "Energy", week(5)))
            .security(security("SOLD", "Technology", week(6)))
            .security(security("IDLE", "Technology", week(4)))
            .trade(purchase("t1", "anna", "OLD", week(1)))
            .trade(purchase("t2", "anna", "SOLD", week(2)))
            .readInto(new TrainingSetFold())
            .finish();

    // Then
    long[] seen = set.securitiesFirstSeen();
    List<String> tickers = set.securities().stream().map(Security::ticker).toList();
    assertThat(seen[tickers.indexOf("OLD")]).isEqualTo(Long.MIN_VALUE);
    assertThat(seen[tickers.indexOf("NEW")]).isEqualTo(week(3).getEpochSecond());
    assertThat(seen[tickers.indexOf("SOLD")]).isEqualTo(week(2).getEpochSecond());
    assertThat(seen[tickers.indexOf("IDLE")]).isEqualTo(week(4).getEpochSecond());
  }

  @Test
  void aPurchaseIsAPairOfIndicesWithItsTimeAndValue() {
    // Given
    WrittenLog log =
        new WrittenLog()
            .security(security("MSFT", "Technology"))
            .security(security("AAPL", "Technology"))
            .investor(investor("zoe", 0, ""))
            .trade(purchase("t1", "zoe", "MSFT", week(3)))
            .trade(purchase("t2", "anna", "AAPL", week(2)));

    // When
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    // Then
    assertThat(set.securities()).extracting(Security::ticker).containsExactly("AAPL", "MSFT");
    assertThat(set.investorIds()).containsExactly("anna", "zoe");
    assertThat(set.profiles()).containsOnlyKeys("zoe");
    int zoes = set.purchases().investors()[0] == 1 ? 0 : 1;
    assertThat(set.purchases().investors()[zoes]).isEqualTo(1);
    assertThat(set.purchases().securities()[zoes]).isEqualTo(1);
    assertThat(set.purchases().epochSeconds()[zoes]).isEqualTo(week(3).getEpochSecond());
    assertThat(set.purchaseValues()[zoes]).isEqualTo(125.0);
  }

  @Test
  void aSaleIsCountedButIsNoPurchase() {
    WrittenLog log =
        new WrittenLog()
            .security(security("AAPL", "Technology"))
            .trade(trade("t1", "anna", "AAPL", Side.SELL, week(0)));

    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    assertThat(set.purchases().size()).isZero();
    assertThat(set.counts().counted()).isEqualTo(1);
    assertThat(set.investorIds()).containsExactly("anna");
  }

  @Test
  void theLastWordOnASecurityAndAnInvestorCounts() {
    WrittenLog log =
        new WrittenLog()
            .security(security("AAPL", "Hardware"))
            .investor(investor("anna", 0, "north"))
            .security(security("AAPL", "Technology"))
            .investor(investor("anna", 0, "south"));

    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    assertThat(set.securities()).extracting(Security::sector).containsExactly("Technology");
    assertThat(set.profiles().values()).extracting(Investor::region).containsExactly("south");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void tellsWhatWasKnownAtTheBeginningOfAWeek(long seed) {
    // Given
    Instant monday = Instant.parse("2026-02-02T00:00:00Z");
    WrittenLog log =
        new WrittenLog()
            .security(security("AAPL", "Hardware", monday.minusSeconds(1)))
            .security(security("AAPL", "Technology", monday.plusSeconds(1)))
            .security(security("NEW", "Technology", monday.plusSeconds(1)))
            .investor(investor("anna", 0, "north", monday))
            .investor(investor("anna", 0, "south", monday.plusSeconds(1)))
            .investor(investor("bert", 1, "north", monday.minusSeconds(1)))
            .erase(Topic.USERS, "bert")
            .investor(investor("bert", 1, "south", monday.plusSeconds(1)))
            .trade(purchase("t1", "cleo", "AAPL", week(0)));

    // When
    TrainingSet set = log.readInto(new TrainingSetFold(), seed).finish();

    // Then
    assertThat(set.investorIds()).containsExactly("anna", "bert", "cleo");
    assertThat(set.profilesAt(monday))
        .extracting(profile -> profile == null ? "unknown" : profile.region())
        .containsExactly("north", "unknown", "unknown");
    assertThat(set.profilesInOrder())
        .extracting(profile -> profile == null ? "unknown" : profile.region())
        .containsExactly("south", "south", "unknown");
    assertThat(set.securitiesAt(monday))
        .extracting(known -> known == null ? "unknown" : known.sector())
        .containsExactly("Hardware", "unknown");
    assertThatThrownBy(() -> set.profilesAt(monday.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("moment is 2026-02-02T00:00:01Z, must be 00:00 UTC of a Monday");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anErasedInvestorIsDroppedInEveryInterleaving(long seed) {
    // Given
    WrittenLog log =
        new WrittenLog()
            .security(security("AAPL", "Technology"))
            .investor(investor("anna", 0, "north"))
            .investor(investor("bert", 1, "north"))
            .trade(purchase("t1", "anna", "AAPL", week(0)))
            .trade(purchase("t2", "bert", "AAPL", week(0)))
            .erase(Topic.USERS, "anna")
            .trade(purchase("t3", "anna", "AAPL", week(1)));

    // When
    TrainingSet set = log.readInto(new TrainingSetFold(), seed).finish();

    // Then
    assertThat(set.investorIds()).containsExactly("bert");
    assertThat(set.profiles()).containsOnlyKeys("bert");
    assertThat(set.purchases().size()).isEqualTo(1);
    assertThat(set.counts()).isEqualTo(new TrainingSet.TradeCounts(1, 0, 0, 0, 0, 2));
  }

  @Test
  void aTradeOfASecurityNobodyDescribedIsLeftOutAndCounted() {
    WrittenLog log =
        new WrittenLog()
            .security(security("AAPL", "Technology"))
            .security(security("GONE", "Technology"))
            .erase(Topic.SECURITIES, Samples.securityId("GONE").value())
            .trade(purchase("t1", "anna", "AAPL", week(0)))
            .trade(purchase("t2", "anna", "NEW", week(0)))
            .trade(purchase("t3", "anna", "GONE", week(0)));

    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    assertThat(set.securities()).extracting(Security::ticker).containsExactly("AAPL");
    assertThat(set.purchases().size()).isEqualTo(1);
    assertThat(set.counts()).isEqualTo(new TrainingSet.TradeCounts(1, 0, 0, 0, 2, 0));
  }

  @Test
  void tradesBeyondTheFirstCapacityAreKept() {
    WrittenLog log = new WrittenLog().security(security("AAPL", "Technology"));
    int count = 10_000;
    for (int n = 0; n < count; n++) {
      log.trade(purchase("t" + n, "anna", "AAPL", week(0).plusSeconds(n)));
    }

    TrainingSet set = log.readInto(new TrainingSetFold()).finish();

    assertThat(set.counts().counted()).isEqualTo(count);
    assertThat(set.purchases().epochSeconds()[count - 1])
        .isEqualTo(week(0).getEpochSecond() + count - 1);
  }

  @Test
  void anEventThatIsNoPartOfATrainingSetIsRefused() {
    Feedback feedback =
        new Feedback(
            "f1",
            "r1",
            new InvestorId("anna"),
            FeedbackKind.values()[0],
            List.of(),
            "equities-1",
            List.of(),
            week(0));
    LogEntry entry =
        new LogEntry.Recorded(new TopicPartition("feedback", 0), 0, Samples.event("f1", feedback));

    assertThatThrownBy(() -> new TrainingSetFold().accept(entry))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("f1");
  }
}
