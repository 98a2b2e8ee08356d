package io.bellwether.similarity.clients;

import static io.bellwether.similarity.Clients.investor;
import static io.bellwether.similarity.Clients.purchase;
import static io.bellwether.similarity.Clients.trade;
import static io.bellwether.similarity.clients.Live.erase;
import static io.bellwether.similarity.clients.Live.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.similarity.Clients;
import io.bellwether.similarity.weights.Desk;
import io.bellwether.similarity.weights.FeatureWeights;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotFile;
import io.bellwether.snapshots.StoredSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveClientsTest {

  private final LiveClients live = Live.over(Clients.snapshot(new TreeMap<>(), 1));

  @Test
  void aNewProfileCountsInTheNextAnswer() {
    assertThat(nearest("asked")).containsExactly("same", "near", "idle", "far");

    say(live, investor("idle", Sex.MALE, 30, RiskProfile.LOW, "North"));

    assertThat(nearest("asked").subList(0, 2)).contains("idle");
    assertThat(facts("idle").region()).isEqualTo("North");
  }

  @Test
  void aTradeCountsOnceHoweverOftenItIsRead() {
    Trade trade = purchase("t1", "idle", "A");

    say(live, trade);
    float[] once = features("idle");
    say(live, trade, trade);

    assertThat(features("idle")).isEqualTo(once);
    assertThat(holdings("idle")).containsExactly("0x1@10.0");
  }

  @Test
  void whatIsCancelledOrCorrectedWasNeverThereWhicheverIsReadFirst() {
    float[] before = features("asked");
    say(live, purchase("t1", "asked", "B"), cancelled("t1", "asked"));
    say(live, cancelled("t2", "asked"), purchase("t2", "asked", "C"));

    assertThat(features("asked")).isEqualTo(before);
    assertThat(holdings("asked")).containsExactly("0x1@10.0");

    say(live, purchase("t3", "asked", "D"), trade("t4", "asked", "E", Side.BUY, 1, "t3"));
    say(live, trade("t6", "same", "E", Side.BUY, 1, "t5"), purchase("t5", "same", "D"));

    assertThat(features("asked")).isEqualTo(features("same"));
    assertThat(holdings("asked")).containsExactly("0x1@10.0", "4x1@10.0");
  }

  @Test
  void aSaleMovesThePositionAndIsNoPurchase() {
    say(live, trade("t1", "far", "A", Side.SELL, 1, null), purchase("t2", "far", "B"));
    say(live, trade("t3", "far", "G", Side.SELL, 1, null));

    assertThat(holdings("far")).containsExactly("0x2@10.0", "1x2@20.0");
  }

  @Test
  void whoJoinsIsThereByProfileOrByTrade() {
    say(live, investor("newcomer", Sex.MALE, 30, RiskProfile.LOW, "North"));
    say(live, purchase("t1", "trader", "A"));

    assertThat(nearest("asked")).contains("newcomer", "trader");
    assertThat(live.find("newcomer")).isNotNull();
    assertThat(live.find("nobody")).isNull();
  }

  @Test
  void aTradeOfASecurityThatTheSnapshotDoesNotHaveMakesAClientKnownAndCountsWithTheNext() {
    float[] before = features("asked");

    say(live, purchase("t1", "asked", "NEW"), purchase("t2", "trader", "NEW"));

    assertThat(features("asked")).isEqualTo(before);
    assertThat(live.find("trader")).isNotNull();
    assertThat(holdings("trader")).isEmpty();
  }

  @Test
  void whoIsErasedIsForgottenAndOnlyANewProfileBringsThemBackAsANewClient() {
    say(live, purchase("t1", "near", "A"));
    erase(live, "near");
    erase(live, "nobody");
    say(live, purchase("t2", "near", "B"), cancelled("t1", "near"));

    assertThat(nearest("asked")).containsExactly("same", "idle", "far");
    assertThat(live.find("near")).isNull();
    assertThat(live.holdings("near").size()).isZero();

    say(live, investor("near"), purchase("t3", "near", "C"));

    assertThat(nearest("asked")).contains("near");
    assertThat(holdings("near")).containsExactly("2x1@10.0");
  }

  @Test
  void aSnapshotThatDoesNotSayHowFeaturesAreMadeForgetsTheErasedAndKeepsAllElse() {
    LiveClients frozen = Live.over(Clients.frozen());
    float[] before = Objects.requireNonNull(frozen.find("asked")).features();

    say(frozen, investor("asked", Sex.FEMALE, 80, RiskProfile.HIGH, "East"));
    say(frozen, purchase("t1", "asked", "B"), purchase("t2", "newcomer", "B"));
    erase(frozen, "same");

    assertThat(Objects.requireNonNull(frozen.find("asked")).features()).isEqualTo(before);
    assertThat(nearest(frozen, "asked")).containsExactly("near", "idle", "far");
    assertThat(frozen.find("newcomer")).isNull();
    assertThat(frozen.fit()).isNull();
  }

  /** The same log folded by training up to its end gives the same tallies, so the same rows. */
  @Test
  void goingOnFromASnapshotsFileGivesTheRowsOfAWholeFoldBitForBit(@TempDir Path folder) {
    List<Trade> log = randomLog();
    Snapshot early = snapshotOf(log.subList(0, 150));
    Path file = folder.resolve("early");
    StoredSnapshot stored = SnapshotFile.write(early, file);
    LiveClients goingOn = Live.over(SnapshotFile.read(file, stored.sha256()));
    LiveClients fromNothing = Live.over(Clients.emptied(early));

    log.subList(150, log.size()).forEach(trade -> say(goingOn, trade));
    log.forEach(trade -> say(fromNothing, trade));

    for (Investor investor : investors()) {
      String id = investor.id().value();
      assertThat(Objects.requireNonNull(goingOn.find(id)).features())
          .isEqualTo(Objects.requireNonNull(fromNothing.find(id)).features());
      assertThat(goingOn.holdings(id)).isEqualTo(fromNothing.holdings(id));
    }
  }

  /** Every few events the changed are placed; an answer must not tell. */
  @Test
  void answersAreTheSameHoweverOftenTheChangedArePlaced() {
    Snapshot snapshot = snapshotOf(randomLog().subList(0, 100));
    List<LiveClients> states = new ArrayList<>();
    for (int mostChanged : List.of(1, 3, 10, 10_000)) {
      states.add(
          Live.over(snapshot, new Desk(FeatureWeights.EVEN), mostChanged, Integer.MAX_VALUE));
    }
    SplittableRandom random = new SplittableRandom(3);
    for (int step = 0; step < 200; step++) {
      int client = random.nextInt(60);
      String id = "c%02d".formatted(client);
      switch (random.nextInt(5)) {
        case 0 -> states.forEach(state -> erase(state, id));
        case 1 ->
            sayToAll(
                states, investor(id, Sex.FEMALE, 20 + random.nextInt(70), null, "R" + client % 3));
        default -> sayToAll(states, purchase("live" + step, id, random.nextBoolean() ? "A" : "E"));
      }
      String asked = "c%02d".formatted(random.nextInt(60));
      Client found = states.getLast().find(asked);
      if (found != null) {
        NearestClients expected = near(states.getLast(), found);
        assertThat(states).allSatisfy(state -> assertThat(near(state, found)).isEqualTo(expected));
      }
    }
    assertThat(states.getFirst().changeCount()).isZero();
    assertThat(states.getLast().changeCount()).isGreaterThan(100);
  }

  @Test
  void newWeightsOfTheDeskCountAtOnceForPlacedAndChangedAlike() {
    Desk desk = new Desk(FeatureWeights.EVEN);
    LiveClients weighed =
        Live.over(Clients.snapshot(new TreeMap<>(), 1), desk, 10_000, Integer.MAX_VALUE);
    say(weighed, investor("young", Sex.FEMALE, 31, RiskProfile.HIGH, "East"));
    Map<String, Double> ageAlone = new TreeMap<>();
    weighed.space().names().forEach(name -> ageAlone.put(name, name.equals("age") ? 1.0 : 0));

    desk.set(new FeatureWeights(ageAlone));

    assertThat(nearest(weighed, "asked", new Measure.L1()))
        .containsExactly("same", "young", "near", "far", "idle");
    assertThat(weighed.weights()).hasSize(weighed.space().featureCount()).contains(1, 0);
  }

  @Test
  void aGraphAnswersWhatItWasMadeForAndTheRestIsExact() {
    Snapshot snapshot = snapshotOf(randomLog());
    LiveClients many = Live.over(snapshot, new Desk(FeatureWeights.EVEN), 10_000, 10);
    LiveClients few = Live.over(snapshot, new Desk(FeatureWeights.EVEN), 10_000, 10_000);
    say(many, investor("c07", Sex.FEMALE, 21, null, "R1"));
    say(few, investor("c07", Sex.FEMALE, 21, null, "R1"));
    Client asked = Objects.requireNonNull(many.find("c00"));

    NearestClients byGraph = near(many, asked);

    assertThat(many.graphRecall()).isGreaterThan(0.9);
    assertThat(few.graphRecall()).isNull();
    assertThat(byGraph.byGraph()).isTrue();
    assertThat(byGraph.clients()).isEqualTo(near(few, asked).clients());
    assertThat(
            many.nearest(
                    asked.features(),
                    new Measure.L2(),
                    many.weights(),
                    5,
                    null,
                    Set.of("c00"),
                    false)
                .byGraph())
        .isFalse();
    assertThat(
            many.nearest(
                    asked.features(),
                    new Measure.Cosine(),
                    many.weights(),
                    5,
                    null,
                    Set.of("c00"),
                    true)
                .byGraph())
        .isFalse();
  }

  private static NearestClients near(LiveClients live, Client asked) {
    return live.nearest(
        asked.features(),
        new Measure.Cosine(),
        live.weights(),
        12,
        null,
        Set.of(asked.id()),
        false);
  }

  private static void sayToAll(List<LiveClients> states, DomainEvent said) {
    states.forEach(state -> Live.say(state, said));
  }

  private static List<Investor> investors() {
    List<Investor> investors = new ArrayList<>();
    for (int client = 0; client < 40; client++) {
      investors.add(
          investor(
              "c%02d".formatted(client),
              Sex.values()[client % 2],
              20 + client,
              RiskProfile.values()[client % 4],
              "R" + client % 3));
    }
    return investors;
  }

  /** Sales of what was bought before. */
  private static List<Trade> randomLog() {
    SplittableRandom random = new SplittableRandom(11);
    Set<String> bought = new HashSet<>();
    List<Trade> log = new ArrayList<>();
    for (int at = 0; at < 300; at++) {
      String client = "c%02d".formatted(random.nextInt(40));
      String ticker = Clients.securities().get(random.nextInt(7)).ticker();
      boolean buys = bought.add(client + ticker) || random.nextInt(3) > 0;
      log.add(
          trade("t" + at, client, ticker, buys ? Side.BUY : Side.SELL, random.nextInt(100), null));
    }
    return log;
  }

  private static Snapshot snapshotOf(List<Trade> deals) {
    return Clients.snapshot(new TreeMap<>(), 1, investors(), Clients.securities(), deals);
  }

  private List<String> nearest(String id) {
    return nearest(live, id);
  }

  private static List<String> nearest(LiveClients live, String id) {
    return nearest(live, id, new Measure.Cosine());
  }

  private static List<String> nearest(LiveClients live, String id, Measure measure) {
    Client asked = Objects.requireNonNull(live.find(id));
    return live
        .nearest(asked.features(), measure, live.weights(), 10, null, Set.of(id), false)
        .clients()
        .stream()
        .map(NearClient::id)
        .toList();
  }

  private float[] features(String id) {
    return Objects.requireNonNull(live.find(id)).features();
  }

  private Facts facts(String id) {
    return Objects.requireNonNull(live.find(id)).facts();
  }

  private List<String> holdings(String id) {
    Holdings holdings = live.holdings(id);
    List<String> told = new ArrayList<>();
    for (int at = 0; at < holdings.size(); at++) {
      told.add(
          "%dx%d@%s"
              .formatted(holdings.security(at), holdings.purchases(at), holdings.position(at)));
    }
    return told;
  }

  private static TradeCancelled cancelled(String trade, String investor) {
    return new TradeCancelled(trade, new InvestorId(investor), Clients.THEN, "");
  }
}
