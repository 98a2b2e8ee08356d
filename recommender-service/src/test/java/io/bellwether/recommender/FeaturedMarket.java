package io.bellwether.recommender;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.money.Money;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.calibration.Calibration;
import io.bellwether.ranking.knowledge.MarketRows;
import io.bellwether.ranking.stored.StoredTwoStage;
import io.bellwether.ranking.trees.TreeEnsemble;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.ranking.twostage.TwoStageSettings.SourceQuota;
import io.bellwether.ranking.twostage.TwoStageState;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.FittedFeatures;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecondStage;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.SnapshotMetric;
import io.bellwether.snapshots.models.Models;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A market that was trained on as the trainer does it. Securities are WILD or CALM in turn; clients
 * bear risk or shun it in turn and buy accordingly, some the same again and again. Every tenth
 * client traded before a profile came in. Two have a profile and bought nothing, and of one nothing
 * is known.
 */
public final class FeaturedMarket {

  public static final String BOLD_NEWCOMER = "newcomer-bold";
  public static final String SHY_NEWCOMER = "newcomer-shy";
  public static final String STRANGER = "stranger";

  private static final int TRADERS = 80;
  private static final int SECURITIES = 12;
  private static final Instant THEN = Instant.parse("2026-03-02T12:00:00Z");
  private static final ChoiceHyperparameters SETTINGS =
      new ChoiceHyperparameters(4, 30, 20, 100, 100, 0.5f, 0.5f, 1f, 0.05f, 0.3f, 1);

  private static final String NO_TREE =
      """
      tree
      version=v4
      num_class=1
      num_tree_per_iteration=1
      label_index=0
      max_feature_idx=0
      objective=lambdarank
      feature_names=a
      feature_infos=none
      tree_sizes=

      end of trees
      """;
  private static final String ONE_TREE =
      """
      tree
      version=v4
      num_class=1
      num_tree_per_iteration=1
      label_index=0
      max_feature_idx=%d
      objective=lambdarank
      feature_names=%s
      feature_infos=%s
      tree_sizes=300

      Tree=0
      num_leaves=2
      num_cat=0
      split_feature=%d
      split_gain=4
      threshold=0.5
      decision_type=2
      left_child=-1
      right_child=-2
      leaf_value=0 1
      leaf_weight=1 1
      leaf_count=60 40
      internal_value=0
      internal_weight=0
      internal_count=100
      is_linear=0
      shrinkage=0.1


      end of trees
      """;

  private final List<String> investorIds = new ArrayList<>();
  private final List<@Nullable Investor> profiles = new ArrayList<>();
  private final List<Security> securities = new ArrayList<>();
  private final CsrMatrix interactions;
  private final CsrMatrix investorRows;
  private final ChoiceModel model;
  private final FeaturePipeline pipeline;

  public FeaturedMarket() {
    for (int n = 0; n < TRADERS; n++) {
      add("client-%02d".formatted(n), n % 10 == 9 ? null : n);
    }
    add(BOLD_NEWCOMER, 0);
    add(SHY_NEWCOMER, 1);
    add(STRANGER, null);
    for (int n = 0; n < SECURITIES; n++) {
      String kind = n % 2 == 0 ? "Wild" : "Calm";
      securities.add(Market.security("S%02d".formatted(n), kind + " " + n, kind));
    }
    this.interactions = purchases();
    this.pipeline = FeaturePipeline.fit(securities, profiles, FeatureSettings.defaults());
    this.investorRows = pipeline.investorRows(profiles);
    this.model =
        new ChoiceTrainer(SETTINGS)
            .fit(
                TrainingInteractions.undated(interactions),
                new SideFeatures(investorRows, pipeline.securityRows(securities)),
                TrainingListener.silent());
  }

  private void add(String id, @Nullable Integer number) {
    investorIds.add(id);
    profiles.add(number == null ? null : profile(id, number));
  }

  /**
   * Of an even number one who bears risk, of an odd one who shuns it. Nothing else has to do with
   * what is bought.
   */
  public static Investor profile(String id, int number) {
    boolean bold = number % 2 == 0;
    return new Investor(
        new InvestorId(id),
        null,
        40 + number / 2 % 7,
        null,
        null,
        null,
        bold ? RiskProfile.HIGH : RiskProfile.LOW,
        "region " + number / 2 % 5,
        null,
        Money.of(String.valueOf(1_000 + 100 * (number / 2 % 11)), "USD"),
        THEN);
  }

  private static CsrMatrix purchases() {
    int each = 4;
    int[] investors = new int[TRADERS * each];
    int[] bought = new int[investors.length];
    float[] times = new float[investors.length];
    for (int at = 0; at < investors.length; at++) {
      int n = at / each;
      int turn = at % each;
      investors[at] = n;
      // one purchase in four goes against the kind
      bought[at] = (n % 2 + 2 * (n / 2 + turn) + (turn == 3 ? 1 : 0)) % SECURITIES;
      times[at] = 1 + (n + turn) % 3;
    }
    return CsrMatrix.fromTriples(TRADERS + 3, SECURITIES, investors, bought, times);
  }

  public List<String> investorIds() {
    return investorIds;
  }

  /** In the order of the ids. */
  public List<@Nullable Investor> profiles() {
    return profiles;
  }

  public CsrMatrix interactions() {
    return interactions;
  }

  /** As training saw them. */
  public CsrMatrix investorRows() {
    return investorRows;
  }

  public ChoiceModel model() {
    return model;
  }

  public FeaturePipeline pipeline() {
    return pipeline;
  }

  public Snapshot snapshot() {
    return snapshot(ChoiceModel.NAME, new TreeMap<>(), 1);
  }

  public Snapshot snapshot(String served, SortedMap<String, Long> offsets, long seed) {
    return snapshot(served, offsets, seed, new FittedFeatures(pipeline.toJson(), investorRows));
  }

  /** One whose pipeline is another text. */
  public Snapshot withPipeline(String json) {
    return snapshot(ChoiceModel.NAME, new TreeMap<>(), 1, new FittedFeatures(json, investorRows));
  }

  /**
   * One whose two stages are served: candidates of the mixed logit and of similar clients, ordered
   * by the former's score, which one tree makes higher by 1 for whoever has purchases.
   */
  public Snapshot twoStages() {
    List<SourceQuota> sources =
        List.of(
            new SourceQuota(SourceKind.MIXED_LOGIT, 5),
            new SourceQuota(SourceKind.SIMILAR_CLIENTS, 2));
    TreeEnsemble none = TreeEnsemble.read(NO_TREE);
    Snapshot untrained = withSecondStage(secondStage(sources, none));
    List<String> columns = StoredTwoStage.of(untrained).model().treeColumns();
    return withSecondStage(secondStage(sources, TreeEnsemble.read(oneTree(columns))));
  }

  private SecondStage secondStage(List<SourceQuota> sources, TreeEnsemble trees) {
    int size = (int) interactions.nonZeroCount();
    int[] investors = new int[size];
    long[] then = new long[size];
    for (int row = 0; row < interactions.rowCount(); row++) {
      for (int at = interactions.rowStart(row); at < interactions.rowEnd(row); at++) {
        investors[at] = row;
        then[at] = THEN.getEpochSecond();
      }
    }
    Interactions dated = new Interactions(investors, interactions.columns().clone(), then);
    return StoredTwoStage.toSnapshot(
        new TwoStageState(
            sources,
            SourceKind.MIXED_LOGIT,
            7,
            new float[SECURITIES * TwoStageState.MOMENTUM_WIDTH],
            trees,
            Calibration.of(new double[] {0}, new double[] {0.5})),
        MarketRows.behaviours(pipeline, securities, dated).toBytes(),
        THEN.getEpochSecond() + 1);
  }

  private Snapshot withSecondStage(SecondStage stage) {
    Snapshot plain = snapshot(ChoiceModel.NAME, new TreeMap<>(), 1);
    SnapshotManifest of = plain.manifest();
    return new Snapshot(
        new SnapshotManifest(
            of.formatVersion(),
            of.id(),
            of.line(),
            null,
            of.offsets(),
            of.configuration(),
            of.seed(),
            SecondStage.NAME,
            of.metrics(),
            of.counts()),
        new SecurityTable(
            plain.securities().ids(),
            plain.securities().tickers(),
            plain.securities().names(),
            plain.securities().sectors(),
            FactColumn.of(securities.stream().map(EventType.SECURITY::write).toList()),
            plain.securities().firstSeen()),
        plain.investors(),
        plain.interactions(),
        plain.models(),
        plain.clientFeatures(),
        plain.features(),
        stage);
  }

  private static String oneTree(List<String> columns) {
    return ONE_TREE.formatted(
        columns.size() - 1,
        String.join(" ", columns),
        String.join(" ", Collections.nCopies(columns.size(), "[0:9]")),
        columns.indexOf("investor.purchases"));
  }

  private Snapshot snapshot(
      String served, SortedMap<String, Long> offsets, long seed, FittedFeatures features) {
    TreeMap<String, String> configuration = new TreeMap<>();
    configuration.put("served", served);
    SnapshotManifest manifest =
        new SnapshotManifest(
            SnapshotManifest.FORMAT_VERSION,
            SnapshotManifest.idOf("equities", offsets, configuration, seed),
            "equities",
            null,
            offsets,
            configuration,
            seed,
            served,
            List.of(new SnapshotMetric(served, "precision@5", 0.1, 0.05, 0.15, 5)),
            new TreeMap<>());
    return new Snapshot(
        manifest,
        new SecurityTable(
            securities.stream().map(security -> security.id().value()).toList(),
            securities.stream().map(Security::ticker).toList(),
            securities.stream().map(Security::name).toList(),
            securities.stream().map(Security::sector).toList()),
        InvestorTable.of(investorIds),
        interactions,
        Models.of(
                PopularityTrainer.fit(interactions),
                new ItemNeighboursTrainer(ItemNeighboursHyperparameters.cosine())
                    .fit(TrainingInteractions.undated(interactions), TrainingListener.silent()))
            .with(model),
        new ClientFeatures(List.of("age"), new float[investorIds.size()], investorIds.size()),
        features);
  }
}
