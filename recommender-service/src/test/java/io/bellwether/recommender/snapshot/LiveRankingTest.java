package io.bellwether.recommender.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.ranking.RecommendationOutcome;
import io.bellwether.recommender.ranking.RecommendationOutcome.ByProfile;
import io.bellwether.recommender.ranking.RecommendationOutcome.ColdStart;
import io.bellwether.recommender.ranking.RecommendationOutcome.LikeSeed;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.ranking.RecommendationOutcome.UnknownInvestor;
import io.bellwether.recommender.reason.Reason;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.Limit;
import io.bellwether.snapshots.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LiveRankingTest {

  private static final Arm ANYBODY = Experiment.none(BookInForce.unconfigured()).arms().getFirst();

  /** After every trade that is folded here. */
  private static final Instant PUBLISHED = Instant.parse("2100-01-01T00:00:00Z");

  private final AtomicInteger trades = new AtomicInteger();
  private final LiveRanking live =
      new LiveRanking(
          Market.snapshot(), BookInForce.unconfigured(), Runnable::run, trades::incrementAndGet);

  @Test
  void aPurchaseLeavesTheCandidatesAtOnce() {
    assertThat(tickers("chips-1")).contains("NVDA");

    fold(Market.trade("t1", "chips-1", "XNAS:NVDA", Side.BUY));

    assertThat(tickers("chips-1")).containsExactly("KO", "PEP", "F");
  }

  @Test
  void aPurchaseChangesWhatIsRankedFirst() {
    fold(Market.trade("t1", "cars", "XNYS:PEP", Side.BUY));

    assertThat(tickers("cars")).startsWith("KO");
    assertThat(outcome("cars")).isInstanceOf(Ranked.class);
  }

  @Test
  void theSameTradeTwiceChangesNothingMore() {
    fold(Market.trade("t1", "chips-1", "XNYS:PEP", Side.BUY));
    RecommendationOutcome once = outcome("chips-1");

    fold(Market.trade("t1", "chips-1", "XNYS:PEP", Side.BUY));

    assertThat(outcome("chips-1")).isEqualTo(once);
  }

  @Test
  void aCancelledOrCorrectedTradeCountsNoMore() {
    RecommendationOutcome before = outcome("chips-1");
    fold(Market.trade("t1", "chips-1", "XNYS:PEP", Side.BUY));
    assertThat(tickers("chips-1")).doesNotContain("PEP");

    fold(new TradeCancelled("t1", new InvestorId("chips-1"), PUBLISHED, ""));

    assertThat(outcome("chips-1")).isEqualTo(before);
  }

  @Test
  void aSaleLeavesTheHistoryAsItWas() {
    RecommendationOutcome before = outcome("chips-1");

    fold(Market.trade("t1", "chips-1", "XNAS:AAPL", Side.SELL));
    fold(Market.trade("t2", "chips-1", "XNYS:KO", Side.SELL));

    assertThat(outcome("chips-1")).isEqualTo(before);
  }

  @Test
  void anUnknownInvestorIsKnownByAnyTrade() {
    fold(Market.trade("t1", "seller", "XNYS:KO", Side.SELL));
    fold(Market.trade("t2", "buyer", "XNAS:AAPL", Side.BUY));
    fold(Market.trade("t3", "elsewhere", "XNAS:UNSEEN", Side.BUY));

    assertThat(outcome("seller")).isInstanceOf(ColdStart.class);
    assertThat(outcome("buyer")).isInstanceOf(Ranked.class);
    assertThat(outcome("elsewhere")).isInstanceOf(ColdStart.class);
    assertThat(trades).hasValue(3);
  }

  @Test
  void anInvestorWithAProfileAloneIsAColdStart() {
    fold(Market.investor("fresh"));

    assertThat(outcome("fresh")).isInstanceOf(ColdStart.class);
  }

  @Test
  void anErasedInvestorIsForgottenAtOnce() {
    live.accept(erased(Topic.USERS, "chips-1"));

    assertThat(outcome("chips-1")).isInstanceOf(UnknownInvestor.class);
  }

  @Test
  void aSecurityThatIsRenamedHasItsNewNameInItemsAndReasons() {
    fold(Market.security("AAPL", "Apple Computer", "Gadgets"));

    Recommendation nvidia = items("chips-1").getFirst();
    assertThat(nvidia.reasons())
        .extracting(Reason::text)
        .contains("Clients who bought Apple Computer (AAPL) also bought this.");
    assertThat(items("newcomer"))
        .anySatisfy(
            item -> {
              assertThat(item.name()).isEqualTo("Apple Computer");
              assertThat(item.sector()).isEqualTo("Gadgets");
            });
  }

  @Test
  void aWithdrawnSecurityIsRecommendedToNobodyUntilItIsBack() {
    live.accept(erased(Topic.SECURITIES, "XNAS:NVDA"));
    assertThat(tickers("chips-1")).doesNotContain("NVDA");
    assertThat(tickers("newcomer")).doesNotContain("NVDA");

    fold(Market.security("NVDA", "NVIDIA", "Technology"));
    assertThat(tickers("chips-1")).startsWith("NVDA");
  }

  @Test
  void theVersionIsAnotherOnceTheAnswerMayBe() {
    List<Query> queries =
        List.of(
            Query.of(new InvestorId("chips-1"), Limit.DEFAULT),
            Query.of(new InvestorId("chips-1"), new Limit(3)),
            Query.of(new InvestorId("chips-2"), Limit.DEFAULT));
    List<String> first = queries.stream().map(query -> live.version(query, ANYBODY)).toList();
    assertThat(first).doesNotHaveDuplicates();

    // a trade of another
    fold(Market.trade("t1", "cars", "XNAS:NVDA", Side.BUY));
    assertThat(queries.stream().map(query -> live.version(query, ANYBODY))).isEqualTo(first);

    // a trade, and again
    fold(Market.trade("t2", "chips-1", "XNAS:NVDA", Side.BUY));
    List<String> traded = queries.stream().map(query -> live.version(query, ANYBODY)).toList();
    assertThat(traded.subList(0, 2)).doesNotContainAnyElementsOf(first);
    assertThat(traded.get(2)).isEqualTo(first.get(2));
    fold(Market.trade("t2", "chips-1", "XNAS:NVDA", Side.BUY));
    assertThat(queries.stream().map(query -> live.version(query, ANYBODY))).isEqualTo(traded);

    // cancelled: as before
    fold(new TradeCancelled("t2", new InvestorId("chips-1"), PUBLISHED, ""));
    assertThat(queries.stream().map(query -> live.version(query, ANYBODY))).isEqualTo(first);

    // a fact about a security, and a profile
    fold(Market.security("AAPL", "Apple Computer", "Gadgets"));
    List<String> renamed = queries.stream().map(query -> live.version(query, ANYBODY)).toList();
    assertThat(renamed).doesNotContainAnyElementsOf(first);
    fold(Market.investor("chips-1"));
    assertThat(queries.stream().map(query -> live.version(query, ANYBODY)).toList().subList(0, 2))
        .doesNotContainAnyElementsOf(renamed);
  }

  @Test
  void anotherSnapshotOrOtherRulesAreAnotherVersion() {
    Query query = Query.of(new InvestorId("chips-1"), Limit.DEFAULT);
    Snapshot next = Market.snapshot("item-cosine", new TreeMap<>(), 2);

    assertThat(
            new LiveRanking(next, BookInForce.unconfigured(), Runnable::run, () -> {})
                .version(query, ANYBODY))
        .isNotEqualTo(live.version(query, ANYBODY));
    assertThat(
            new LiveRanking(Market.snapshot(), BookInForce.unconfigured(), Runnable::run, () -> {})
                .version(query, ANYBODY))
        .as("the same on every replica")
        .isEqualTo(live.version(query, ANYBODY));
  }

  @Test
  void warmsWithoutChangingAnything() {
    RecommendationOutcome before = outcome("chips-1");

    live.warm();

    assertThat(outcome("chips-1")).isEqualTo(before);
  }

  private RecommendationOutcome outcome(String investor) {
    return live.recommend(Query.of(new InvestorId(investor), Limit.DEFAULT));
  }

  private List<Recommendation> items(String investor) {
    return switch (outcome(investor)) {
      case Ranked(var items, var model, var rules) -> items;
      case ByProfile(var items, var model, var rules) -> items;
      case ColdStart(var items, var model, var rules) -> items;
      case LikeSeed(var items, var model, var rules) -> items;
      case UnknownInvestor unknown -> List.of();
    };
  }

  private List<String> tickers(String investor) {
    return items(investor).stream().map(Recommendation::ticker).toList();
  }

  private void fold(DomainEvent payload) {
    live.accept(
        new LogEntry.Recorded(
            new TopicPartition("any", 0), 0, new Event<>("e", "/test", PUBLISHED, payload)));
  }

  private static LogEntry erased(Topic topic, String key) {
    return new LogEntry.Erased(new TopicPartition(topic.topicName(), 0), 0, topic, key);
  }
}
