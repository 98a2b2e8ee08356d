package io.bellwether.recommender.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.ranking.rules.RuleCount;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.ranking.RecommendationOutcome.ColdStart;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.ranking.RuleEffects;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of securities and clients counts for the rules. */
class RulesInServiceTest {

  private static final Instant PUBLISHED = Instant.parse("2100-01-01T00:00:00Z");
  private static final Limit FIVE = new Limit(5);
  private static final List<Security> SECURITIES =
      List.of(
          Market.stock("XNAS:AAPL", "Technology", "100", "2.5"),
          Market.stock("XNAS:MSFT", "Technology", "100", "2.5"),
          Market.stock("XNAS:NVDA", "Technology", "100", "10"),
          Market.stock("XNYS:KO", "Staples", "50", "0.1"),
          Market.stock("XNYS:PEP", "Staples", "50", "0.1"),
          Market.stock("XNYS:F", "Cars", "10", "2.5"));

  @TempDir private Path folder;

  @Test
  void aPriceThatLeavesTheBandTakesTheSecurityOut() throws IOException {
    LiveRanking live = live("price-band most=1000\nalready-bought");
    assertThat(tickers(live)).containsExactly("NVDA", "KO", "PEP", "F");

    fold(live, Market.stock("XNYS:KO", "Staples", "1001", "0.1"));

    assertThat(tickers(live)).containsExactly("NVDA", "PEP", "F");
    // it is a candidate for nobody, so it is counted for the catalogue and not for an answer
    assertThat(live.eligibility().counts()).containsExactly(new RuleCount("price-band", 1, 1, 0));
    assertThat(effects(live).counts()).containsExactly(new RuleCount("already-bought", 2, 0, 0));
  }

  @Test
  void aProfileThatFallsRemovesWhatNoLongerSuits() throws IOException {
    LiveRanking live = live("already-bought\nsuitability");
    assertThat(tickers(live)).containsExactly("NVDA", "KO", "PEP", "F");

    fold(live, Market.investor("chips-1", RiskProfile.LOW));

    assertThat(tickers(live)).containsExactly("KO", "PEP");
    assertThat(effects(live).counts())
        .containsExactly(
            new RuleCount("already-bought", 2, 0, 0), new RuleCount("suitability", 2, 0, 0));
    assertThat(effects(live).shortBy()).isEqualTo(3);
  }

  @Test
  void aSecurityOfUnknownRiskClassSuitsNobody() throws IOException {
    LiveRanking live = live("already-bought\nsuitability");

    fold(live, Market.security("NVDA", "NVIDIA", "Technology"));

    assertThat(tickers(live)).containsExactly("KO", "PEP", "F");
    assertThat(effects(live).counts()).contains(new RuleCount("suitability", 1, 1, 0));
  }

  @Test
  void aNewSectorFillsTheCapOfAnother() throws IOException {
    LiveRanking live = live("already-bought\nsector-cap most=1");
    assertThat(tickers(live)).containsExactly("NVDA", "KO", "F");

    fold(live, Market.stock("XNYS:F", "Staples", "10", "2.5"));

    assertThat(tickers(live)).containsExactly("NVDA", "KO");
    assertThat(effects(live).counts()).contains(new RuleCount("sector-cap", 2, 0, 0));
  }

  @Test
  void theAnswerHoldsADiscoveryThoughOthersRankHigher() throws IOException {
    LiveRanking live = live("already-bought\none-discovery");
    assertThat(tickers(live, new Limit(3))).containsExactly("NVDA", "KO", "PEP");

    fold(live, Market.trade("t1", "chips-1", "XNYS:PEP", Side.BUY));

    assertThat(tickers(live, new Limit(3))).containsExactly("NVDA", "KO", "F");
  }

  @Test
  void ofAnErasedClientTheProfileIsGoneToo() throws IOException {
    LiveRanking live = live("already-bought\nsuitability");

    live.accept(erased(Topic.USERS, "chips-1"));
    fold(live, Market.investor("chips-1"));

    ColdStart answer = (ColdStart) live.recommend(Query.of(new InvestorId("chips-1"), FIVE));
    assertThat(answer.items()).isEmpty();
    assertThat(answer.rules().counts()).containsExactly(new RuleCount("suitability", 6, 6, 0));
  }

  @Test
  void aWithdrawnSecurityIsGoneBeforeTheCatalogueIsJudgedAgain() throws IOException {
    LiveRanking live = live("already-bought policy=allow\nsuitability", task -> {});

    live.accept(erased(Topic.SECURITIES, "XNAS:NVDA"));

    assertThat(items(live, FIVE)).extracting(Recommendation::ticker).doesNotContain("NVDA");
  }

  @Test
  void warmingJudgesTheCatalogueByAllThatCameInBefore() throws IOException {
    LiveRanking live = live("price-band most=1000\nalready-bought", task -> {});
    fold(live, Market.stock("XNYS:KO", "Staples", "1001", "0.1"));

    live.warm();

    assertThat(tickers(live)).containsExactly("NVDA", "PEP", "F");
  }

  @Test
  void repeatsAreShownWhereTheBookAllowsThem() throws IOException {
    LiveRanking live = live("already-bought policy=allow");

    assertThat(tickers(live)).contains("AAPL", "MSFT");
  }

  private LiveRanking live(String book) throws IOException {
    return live(book, Runnable::run);
  }

  private LiveRanking live(String book, Executor later) throws IOException {
    return new LiveRanking(
        Market.described(
            new TreeMap<>(), 1, SECURITIES, List.of(Market.investor("chips-1", RiskProfile.HIGH))),
        BookInForce.read(Files.writeString(folder.resolve("rules.txt"), book)),
        later,
        () -> {});
  }

  private void fold(LiveRanking live, DomainEvent payload) {
    live.accept(
        new LogEntry.Recorded(
            new TopicPartition("any", 0), 0, new Event<>("e", "/test", PUBLISHED, payload)));
  }

  private static LogEntry erased(Topic topic, String key) {
    return new LogEntry.Erased(new TopicPartition(topic.topicName(), 0), 0, topic, key);
  }

  private static RuleEffects effects(LiveRanking live) {
    return ((Ranked) live.recommend(Query.of(new InvestorId("chips-1"), FIVE))).rules();
  }

  private static List<Recommendation> items(LiveRanking live, Limit limit) {
    return ((Ranked) live.recommend(Query.of(new InvestorId("chips-1"), limit))).items();
  }

  private static List<String> tickers(LiveRanking live) {
    return tickers(live, FIVE);
  }

  private static List<String> tickers(LiveRanking live, Limit limit) {
    return items(live, limit).stream().map(Recommendation::ticker).toList();
  }
}
