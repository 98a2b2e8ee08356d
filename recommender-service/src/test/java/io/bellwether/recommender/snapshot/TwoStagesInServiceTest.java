package io.bellwether.recommender.snapshot;

import static io.bellwether.recommender.FeaturedMarket.BOLD_NEWCOMER;
import static io.bellwether.recommender.FeaturedMarket.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.recommender.FeaturedMarket;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.ranking.RecommendationOutcome;
import io.bellwether.recommender.ranking.RecommendationOutcome.ByProfile;
import io.bellwether.recommender.ranking.RecommendationOutcome.ColdStart;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.reason.Reason;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.Limit;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.snapshots.SecondStage;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotFile;
import io.bellwether.snapshots.StoredSnapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two stages through a file: the score is the mixed logit's, and 1 more for whoever has purchases,
 * in the snapshot or since.
 */
class TwoStagesInServiceTest {

  private static final Instant PUBLISHED = Instant.parse("2100-01-01T00:00:00Z");

  private final FeaturedMarket market = new FeaturedMarket();
  private Snapshot loaded;
  private LiveRanking live;

  @BeforeEach
  void load(@TempDir Path folder) {
    Path file = folder.resolve("snapshot.safetensors");
    StoredSnapshot stored = SnapshotFile.write(market.twoStages(), file);
    loaded = SnapshotFile.read(file, stored.sha256());
    live = live(loaded);
  }

  private static LiveRanking live(Snapshot snapshot) {
    return new LiveRanking(snapshot, BookInForce.unconfigured(), Runnable::run, () -> {});
  }

  @Test
  void whoHasPurchasesInTheSnapshotIsOrderedByThem() {
    Ranked ranked = (Ranked) outcome("client-00", 5);
    int row = market.investorIds().indexOf("client-00");
    History bought = History.ofRow(market.interactions(), row);

    assertThat(ranked.model()).isEqualTo("two-stage");
    assertThat(ranked.items()).hasSize(5);
    for (Recommendation item : ranked.items()) {
      int security = loaded.securities().indexOf(item.securityId());
      assertThat(bought.contains(security)).isFalse();
      assertThat(item.score()).isEqualTo(mixedLogit(row, bought, security) + 1);
    }
    assertThat(ranked.items())
        .extracting(Recommendation::score)
        .isSortedAccordingTo((a, b) -> Float.compare(b, a));
  }

  @Test
  void figuresThatSpeakForItAreReasonsToo() {
    assertThat(((Ranked) outcome("client-00", 5)).items())
        .flatExtracting(Recommendation::reasons)
        .filteredOn(reason -> reason.code() == Reason.Code.FIGURE)
        .isNotEmpty()
        .allSatisfy(
            reason ->
                assertThat(reason.parameters()).containsEntry("figure", "investor.purchases"));
  }

  @Test
  void aPurchaseSinceCountsAtOnceAndAnErasedClientStartsAnew() {
    int row = market.investorIds().indexOf(BOLD_NEWCOMER);
    Recommendation first = ((ByProfile) outcome(BOLD_NEWCOMER, 3)).items().getFirst();
    int bought = loaded.securities().indexOf(first.securityId());
    assertThat(first.score()).isEqualTo(mixedLogit(row, History.of(), bought));

    // a purchase
    fold(Market.trade("t1", BOLD_NEWCOMER, first.securityId(), Side.BUY));
    Recommendation next = ((Ranked) outcome(BOLD_NEWCOMER, 3)).items().getFirst();
    int second = loaded.securities().indexOf(next.securityId());
    assertThat(second).isNotEqualTo(bought);
    assertThat(next.score()).isEqualTo(mixedLogit(row, History.of(bought), second) + 1);

    // forgotten, and what was done in between with it
    live.accept(
        new LogEntry.Erased(
            new TopicPartition(Topic.USERS.topicName(), 0), 0, Topic.USERS, BOLD_NEWCOMER));
    fold(Market.trade("t2", BOLD_NEWCOMER, next.securityId(), Side.BUY));
    fold(Objects.requireNonNull(market.profiles().get(row)));
    assertThat(((ByProfile) outcome(BOLD_NEWCOMER, 3)).items().getFirst()).isEqualTo(first);
  }

  @Test
  void aCancelledPurchaseIsNoneAlsoForTheFiguresOfWhatAClientDid() {
    RecommendationOutcome newcomer = outcome(BOLD_NEWCOMER, 3);
    RecommendationOutcome client = outcome("client-00", 3);
    String bought = ((ByProfile) newcomer).items().getFirst().securityId();
    for (String investor : List.of(BOLD_NEWCOMER, "client-00")) {
      fold(Market.trade("t1", investor, bought, Side.BUY));
      fold(Market.trade("t1", investor, bought, Side.BUY));
    }
    assertThat(outcome(BOLD_NEWCOMER, 3)).isInstanceOf(Ranked.class);

    for (String investor : List.of(BOLD_NEWCOMER, "client-00")) {
      fold(new TradeCancelled("t1", new InvestorId(investor), PUBLISHED, "by mistake"));
    }

    assertThat(outcome(BOLD_NEWCOMER, 3)).isEqualTo(newcomer);
    assertThat(outcome("client-00", 3)).isEqualTo(client);
  }

  @Test
  void belowTheCandidatesFollowThePopularOnes() {
    List<Recommendation> items = ((ByProfile) outcome(BOLD_NEWCOMER, 12)).items();

    assertThat(items).hasSize(12);
    assertThat(items.subList(7, 12))
        .allSatisfy(
            item -> {
              assertThat(item.score()).isZero();
              assertThat(item.reasons()).extracting(Reason::code).containsOnly(Reason.Code.POPULAR);
            });
  }

  @Test
  void ofWhomNothingIsKnownGetsPopularity() {
    assertThat(outcome(STRANGER, 3)).isInstanceOf(ColdStart.class);
  }

  @Test
  void aSecondStageThatDoesNotFitIsRefused() {
    SecondStage stage = Objects.requireNonNull(loaded.secondStage());
    SecondStage unfit =
        new SecondStage(
            stage.settings(),
            stage.trees().replace("investor.purchases", "investor.oracle"),
            stage.calibrationScores(),
            stage.calibrationProbabilities(),
            stage.momentum(),
            stage.behaviours(),
            stage.epochSecond());
    Snapshot snapshot =
        new Snapshot(
            loaded.manifest(),
            loaded.securities(),
            loaded.investors(),
            loaded.interactions(),
            loaded.models(),
            loaded.clientFeatures(),
            loaded.features(),
            unfit);

    assertThatExceptionOfType(RefusedSnapshotException.class)
        .isThrownBy(() -> live(snapshot))
        .withMessageContaining("trees read the columns")
        .withMessageContaining("investor.oracle");
  }

  private float mixedLogit(int row, History bought, int security) {
    float[] scores = new float[loaded.securities().size()];
    market.model().of(FeatureRow.ofRow(market.investorRows(), row)).scoresInto(bought, scores);
    return scores[security];
  }

  private RecommendationOutcome outcome(String investor, int limit) {
    return live.recommend(Query.of(new InvestorId(investor), new Limit(limit)));
  }

  private void fold(DomainEvent payload) {
    live.accept(
        new LogEntry.Recorded(
            new TopicPartition("any", 0), 0, new Event<>("e", "/test", PUBLISHED, payload)));
  }
}
