package io.bellwether.recommender.snapshot;

import static io.bellwether.recommender.FeaturedMarket.BOLD_NEWCOMER;
import static io.bellwether.recommender.FeaturedMarket.SHY_NEWCOMER;
import static io.bellwether.recommender.FeaturedMarket.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.recommender.FeaturedMarket;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.profile.Profiles;
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
import io.bellwether.snapshots.SnapshotFile;
import io.bellwether.snapshots.StoredSnapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What training saw is what serving sees, through the file and bit for bit. */
class TrainedAsServedTest {

  private static final Instant PUBLISHED = Instant.parse("2100-01-01T00:00:00Z");

  private final FeaturedMarket market = new FeaturedMarket();
  private Snapshot loaded;
  private LiveRanking live;

  @BeforeEach
  void load(@TempDir Path folder) {
    Path file = folder.resolve("snapshot.safetensors");
    StoredSnapshot stored = SnapshotFile.write(market.snapshot(), file);
    loaded = SnapshotFile.read(file, stored.sha256());
    live = new LiveRanking(loaded, BookInForce.unconfigured(), Runnable::run, () -> {});
  }

  @Test
  void rowsOfTheLoadedSnapshotAreThoseOfTraining() {
    Profiles profiles = new Profiles(loaded);

    for (int at = 0; at < market.investorIds().size(); at++) {
      assertThat(profiles.of(market.investorIds().get(at)))
          .isEqualTo(FeatureRow.ofRow(market.investorRows(), at));
    }
  }

  @Test
  void scoresOfTheLoadedSnapshotAreThoseOfTraining() {
    assertServedAsTrained();
  }

  @Test
  void profilesOfTheSameFactsLeaveEveryScoreAsItIs() {
    for (Investor profile : market.profiles()) {
      if (profile != null) {
        fold(profile);
      }
    }

    assertServedAsTrained();
  }

  @Test
  void aClientWithAProfileAndNoTradesIsRankedByFeatures() {
    ByProfile bold = (ByProfile) outcome(BOLD_NEWCOMER);
    ByProfile shy = (ByProfile) outcome(SHY_NEWCOMER);

    assertThat(bold.model()).isEqualTo("mixed-logit");
    assertThat(bold.items().subList(0, 3)).extracting(Recommendation::sector).containsOnly("Wild");
    assertThat(shy.items().subList(0, 3)).extracting(Recommendation::sector).containsOnly("Calm");
    assertThat(bold.items().getFirst().reasons())
        .extracting(Reason::code)
        .containsOnly(Reason.Code.SUITS_PROFILE);
    assertThat(bold.items().getFirst().reasons())
        .anySatisfy(
            reason -> {
              assertThat(reason.text())
                  .isEqualTo("Clients with risk profile high tend to buy this.");
              assertThat(reason.parameters())
                  .containsEntry("feature", "risk profile = high")
                  .containsKey("strength");
              assertThat(Double.parseDouble(reason.parameters().get("strength"))).isPositive();
            });
    assertThat(bold.items().getLast().reasons())
        .extracting(Reason::text)
        .isNotEmpty()
        .doesNotContain("Clients with risk profile high tend to buy this.");
  }

  @Test
  void aProfileThatComesInLaterCountsAtOnce() {
    assertThat(outcome(STRANGER)).isInstanceOf(ColdStart.class);

    fold(FeaturedMarket.profile(STRANGER, 1));

    assertThat(outcome(STRANGER)).isInstanceOf(ByProfile.class);
    assertThat(items(STRANGER).getFirst().sector()).isEqualTo("Calm");
  }

  @Test
  void aPurchaseChangesWhatFeaturesAloneSaid() {
    List<Recommendation> before = items(BOLD_NEWCOMER);
    String first = before.getFirst().securityId();

    fold(Market.trade("t1", BOLD_NEWCOMER, first, Side.BUY));

    assertThat(outcome(BOLD_NEWCOMER)).isInstanceOf(Ranked.class);
    assertThat(items(BOLD_NEWCOMER)).extracting(Recommendation::securityId).doesNotContain(first);
    assertThat(items(BOLD_NEWCOMER).getFirst().score()).isNotEqualTo(before.get(1).score());
  }

  @Test
  void holdingsAndFeaturesAreReasonsTogetherTheStrongestFirst() {
    List<Reason> reasons = items("client-00").getFirst().reasons();

    assertThat(reasons).hasSizeBetween(1, 3);
    assertThat(items("client-00"))
        .flatExtracting(Recommendation::reasons)
        .extracting(Reason::code)
        .contains(Reason.Code.BOUGHT_TOGETHER, Reason.Code.SUITS_PROFILE);
    assertThat(reasons)
        .extracting(TrainedAsServedTest::amount)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void anErasedClientIsForgottenAndAWithdrawnSecurityLeftOut() {
    String first = items(BOLD_NEWCOMER).getFirst().securityId();
    erase(Topic.SECURITIES, first);
    assertThat(items(BOLD_NEWCOMER)).extracting(Recommendation::securityId).doesNotContain(first);

    erase(Topic.USERS, BOLD_NEWCOMER);
    assertThat(outcome(BOLD_NEWCOMER)).isInstanceOf(UnknownInvestor.class);

    fold(Market.investor(BOLD_NEWCOMER));
    assertThat(outcome(BOLD_NEWCOMER)).isInstanceOf(ColdStart.class);
  }

  private void assertServedAsTrained() {
    int compared = 0;
    for (int at = 0; at < market.investorIds().size(); at++) {
      String id = market.investorIds().get(at);
      if (!id.equals(STRANGER)) {
        Model trained = market.model().of(FeatureRow.ofRow(market.investorRows(), at));
        History bought = History.ofRow(market.interactions(), at);
        List<Scored> expected = trained.recommend(bought, 100, bought::contains);

        List<Recommendation> items = items(id);

        assertThat(items).hasSameSizeAs(expected);
        for (int rank = 0; rank < items.size(); rank++) {
          Scored scored = expected.get(rank);
          assertThat(loaded.securities().indexOf(items.get(rank).securityId()))
              .isEqualTo(scored.security());
          assertThat(Float.floatToRawIntBits(items.get(rank).score()))
              .isEqualTo(Float.floatToRawIntBits(scored.score()));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static double amount(Reason reason) {
    String amount =
        reason.parameters().getOrDefault("strength", reason.parameters().get("similarity"));
    return Double.parseDouble(amount);
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

  private RecommendationOutcome outcome(String investor) {
    return live.recommend(Query.of(new InvestorId(investor), new Limit(100)));
  }

  private void fold(DomainEvent payload) {
    live.accept(
        new LogEntry.Recorded(
            new TopicPartition("any", 0), 0, new Event<>("e", "/test", PUBLISHED, payload)));
  }

  private void erase(Topic topic, String key) {
    live.accept(new LogEntry.Erased(new TopicPartition(topic.topicName(), 0), 0, topic, key));
  }
}
