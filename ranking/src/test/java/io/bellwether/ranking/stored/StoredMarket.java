package io.bellwether.ranking.stored;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.popularity.PopularityHyperparameters;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.EventType;
import io.bellwether.features.Behaviours;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.candidates.CandidateSource;
import io.bellwether.ranking.candidates.NewListingsSettings;
import io.bellwether.ranking.candidates.NewListingsSource;
import io.bellwether.ranking.candidates.SimilarClientsSettings;
import io.bellwether.ranking.candidates.SimilarClientsSource;
import io.bellwether.ranking.knowledge.MarketRows;
import io.bellwether.ranking.lambda.ListMeasure;
import io.bellwether.ranking.lambda.RankerHyperparameters;
import io.bellwether.ranking.twostage.KnowledgeSource;
import io.bellwether.ranking.twostage.MarketKnowledge;
import io.bellwether.ranking.twostage.SourceFitter;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.ranking.twostage.TwoStage;
import io.bellwether.ranking.twostage.TwoStageSettings;
import io.bellwether.ranking.twostage.TwoStageSettings.SourceQuota;
import io.bellwether.ranking.twostage.TwoStageTrainer;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.FittedFeatures;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.models.Models;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A market of clients who bear risk and clients who shun it, trained on as a trainer does it, with
 * the models of the last fit kept for a snapshot.
 */
final class StoredMarket implements KnowledgeSource, SourceFitter {

  static final int INVESTORS = 200;
  static final int SECURITIES = 30;
  static final long END = 100 * 86_400L;

  private static final TwoStageSettings SETTINGS =
      new TwoStageSettings(
          List.of(
              new SourceQuota(SourceKind.MIXED_LOGIT, 10),
              new SourceQuota(SourceKind.ITEM_NEIGHBOURS, 8),
              new SourceQuota(SourceKind.POPULARITY, 4),
              new SourceQuota(SourceKind.SIMILAR_CLIENTS, 4),
              new SourceQuota(SourceKind.NEW_LISTINGS, 2)),
          SourceKind.MIXED_LOGIT,
          18,
          Duration.ofDays(30),
          1_000,
          new RankerHyperparameters(
              20, 6, 0.1f, 20, 1f, 1f, 1f, 10, ListMeasure.NDCG, 5, 20, 0.2f, 1),
          42);
  private static final ChoiceHyperparameters MIXED_LOGIT =
      new ChoiceHyperparameters(4, 8, 50, 30, 30, 0.5f, 0.5f, 1f, 0.05f, 0.3f, 1);

  final List<Security> securities =
      IntStream.range(0, SECURITIES).mapToObj(this::security).toList();
  final List<Investor> investors = IntStream.range(0, INVESTORS).mapToObj(this::investor).toList();
  final Interactions purchases = purchases();
  final FeaturePipeline pipeline =
      FeaturePipeline.fit(securities, investors, FeatureSettings.defaults());
  private final List<Model> plain = new ArrayList<>();
  private @Nullable ChoiceModel mixedLogit;
  final TwoStage trained =
      new TwoStageTrainer(SETTINGS, this, this, Compute.standard())
          .fit(purchases, INVESTORS, SECURITIES, END, TrainingListener.silent());

  private Security security(int i) {
    Mic market = new Mic("XNAS");
    String ticker = "T%02d".formatted(i);
    Instant then = Instant.ofEpochSecond(i < SECURITIES - 2 ? 0 : END - 20 * 86_400L);
    return new Security(
        SecurityId.of(market, ticker),
        ticker,
        null,
        market,
        "Security " + i,
        InstrumentClass.STOCK,
        i % 2 == 0 ? "Wild" : "Calm",
        "",
        "",
        List.of(),
        "USD",
        Map.of(Figure.PRICE, BigDecimal.valueOf(10 + i)),
        then,
        new Provenance("test", "", then, null));
  }

  private Investor investor(int u) {
    return new Investor(
        new InvestorId("u%03d".formatted(u)),
        null,
        25 + u % 50,
        null,
        null,
        null,
        u % 2 == 0 ? RiskProfile.HIGH : RiskProfile.LOW,
        "",
        null,
        null,
        Instant.EPOCH);
  }

  private static Interactions purchases() {
    SplittableRandom random = new SplittableRandom(5);
    int count = INVESTORS * 12;
    int[] who = new int[count];
    int[] what = new int[count];
    long[] when = new long[count];
    float[] prices = new float[count];
    for (int at = 0; at < count; at++) {
      who[at] = at / 12;
      int kind = random.nextInt(6) == 0 ? 1 - who[at] % 2 : who[at] % 2;
      what[at] = 2 * random.nextInt(SECURITIES / 2 - 1) + kind;
      when[at] = 1 + random.nextLong(END - 1);
      prices[at] = 10 + what[at];
    }
    return new Interactions(who, what, when, new float[0], prices);
  }

  @Override
  public Fitted fittedAt(Interactions purchases, long epochSecond) {
    return (until, at) ->
        MarketRows.of(pipeline, securities, investors, behaviours(until), firstSeen(), at);
  }

  Behaviours behaviours(Interactions until) {
    return MarketRows.behaviours(pipeline, securities, until);
  }

  private static long[] firstSeen() {
    long[] seen = new long[SECURITIES];
    Arrays.fill(seen, NewListingsSource.LONG_AGO);
    Arrays.fill(seen, SECURITIES - 2, SECURITIES, END - 20 * 86_400L);
    return seen;
  }

  @Override
  public CandidateSource fit(
      SourceKind kind,
      TrainingInteractions interactions,
      MarketKnowledge knowledge,
      Compute compute,
      TrainingListener listener) {
    return switch (kind) {
      case MIXED_LOGIT -> {
        plain.clear();
        ChoiceModel fitted =
            new ChoiceTrainer(MIXED_LOGIT, compute).fit(interactions, knowledge.sparse(), listener);
        mixedLogit = fitted;
        yield CandidateSource.of(fitted);
      }
      case ITEM_NEIGHBOURS ->
          kept(
              new ItemNeighboursTrainer(ItemNeighboursHyperparameters.cosine())
                  .fit(interactions, listener));
      case POPULARITY ->
          kept(
              new PopularityTrainer(PopularityHyperparameters.windowed(Duration.ofDays(28)))
                  .fit(interactions, listener));
      case SIMILAR_CLIENTS ->
          SimilarClientsSource.fit(
              interactions, knowledge.sparse().investors(), SimilarClientsSettings.defaults());
      case NEW_LISTINGS ->
          NewListingsSource.fit(
              knowledge.firstSeenEpochSeconds(),
              interactions.matrix(),
              NewListingsSettings.defaults());
      case HYBRID, ALS -> throw new IllegalArgumentException(kind.label());
    };
  }

  private CandidateSource kept(Model model) {
    plain.add(model);
    return CandidateSource.of(model);
  }

  Models models() {
    Models models =
        Models.of(PopularityTrainer.fit(purchases.training(INVESTORS, SECURITIES).matrix()));
    for (Model model : plain) {
      models = models.with(model);
    }
    return models.with(Objects.requireNonNull(mixedLogit));
  }

  Snapshot snapshot(Models models) {
    TreeMap<String, String> configuration = new TreeMap<>();
    TreeMap<String, Long> offsets = new TreeMap<>();
    return new Snapshot(
        new SnapshotManifest(
            SnapshotManifest.FORMAT_VERSION,
            SnapshotManifest.idOf("equities", offsets, configuration, 1),
            "equities",
            null,
            offsets,
            configuration,
            1,
            "two-stage",
            List.of(),
            new TreeMap<>()),
        new SecurityTable(
            securities.stream().map(security -> security.id().value()).toList(),
            securities.stream().map(Security::ticker).toList(),
            securities.stream().map(Security::name).toList(),
            securities.stream().map(Security::sector).toList(),
            FactColumn.of(securities.stream().map(EventType.SECURITY::write).toList()),
            firstSeen()),
        new InvestorTable(
            investors.stream().map(investor -> investor.id().value()).toList(),
            FactColumn.of(investors.stream().map(EventType.INVESTOR::write).toList())),
        purchases.training(INVESTORS, SECURITIES).matrix(),
        models,
        new ClientFeatures(List.of(), new float[0], INVESTORS),
        new FittedFeatures(pipeline.toJson(), pipeline.investorRows(investors)),
        StoredTwoStage.toSnapshot(trained.state(), behaviours(purchases).toBytes(), END));
  }
}
