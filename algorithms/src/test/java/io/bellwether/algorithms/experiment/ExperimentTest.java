package io.bellwether.algorithms.experiment;

import static io.bellwether.algorithms.evaluation.Purchases.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.Purchases;
import io.bellwether.algorithms.evaluation.RandomShare;
import io.bellwether.algorithms.evaluation.RollingOrigin;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.SplitRule;
import io.bellwether.algorithms.evaluation.metrics.ModelRanker;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.evaluation.metrics.RankingEvaluation;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final Compute COMPUTE = new Compute(Kernels.scalar(), ForkJoinPool.commonPool());
  private static final Interactions ALL = Purchases.random(1500, 120, 30, 6);
  private static final ListedRecipe FIXED = new ListedRecipe("fixed", ListedRecipe.always(5, 6, 7));

  @Test
  void reportsModelsInTheOrderAskedForWithAllMetrics() {
    EvaluationReport report = run(GlobalTime.byShare(0.3), List.of(popularity(), FIXED));

    assertThat(report.models())
        .extracting(ModelReport::name)
        .containsExactly("popularity", "fixed");
    assertThat(report.interactionCount()).isEqualTo(1500);
    assertThat(report.folds()).hasSize(1);
    ModelReport popularity = report.models().getFirst();
    assertThat(popularity.newPurchases().metrics()).hasSize(21);
    assertThat(popularity.newPurchases().metrics())
        .extracting(MetricEstimate::name)
        .startsWith("precision@5", "recall@5")
        .contains("money-precision@5", "coverage@10")
        .endsWith("diversity@10", "auc");
    assertThat(popularity.withRepeats().investorCount())
        .isEqualTo(report.folds().getFirst().warmInvestors())
        .isGreaterThanOrEqualTo(popularity.newPurchases().investorCount());
    assertThat(popularity.hyperparameters()).containsEntry("setting", "0");
    assertThat(popularity.searchSeconds()).isZero();
  }

  @Test
  void agreesWithTheEvaluationOfTheTrainer() {
    Split split = GlobalTime.at(700).splits(ALL, 120, 30).getFirst();
    Ranker ranker =
        new ModelRanker(PopularityTrainer.fit(split.train().matrix()), split.train().matrix());
    double expected =
        RankingEvaluation.precisionAt(5, ranker, split, 1, ForkJoinPool.commonPool()).value();

    EvaluationReport report = run(GlobalTime.at(700), List.of(popularity()));

    assertThat(precision(report, 0)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void goesOnWithoutAModelThatMayBeLeftOut() {
    EvaluationReport report =
        Experiment.run(
            ALL,
            120,
            30,
            GlobalTime.byShare(0.3),
            List.of(popularity(), FIXED),
            List.of(new Unlearnable()),
            Optional.empty(),
            Optional.empty(),
            List.of(5),
            1,
            COMPUTE,
            TrainingListener.silent());

    assertThat(report.models())
        .extracting(ModelReport::name)
        .containsExactly("popularity", "fixed");
    assertThat(report.comparisons()).isNotEmpty();
  }

  /** Needs more than there is, and says so. */
  private record Unlearnable() implements FeaturedRecipe {

    @Override
    public String name() {
      return "unlearnable";
    }

    @Override
    public SortedMap<String, String> hyperparameters() {
      return new TreeMap<>();
    }

    @Override
    public Ranker fit(Split split, Compute compute, TrainingListener listener) {
      throw new ModelLeftOutException(new IllegalArgumentException("too few"));
    }
  }

  @Test
  void givesTheSameFiguresOnAnyNumberOfThreads() {
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4)) {
      assertThat(figures(four)).isEqualTo(figures(one));
    }
  }

  @Test
  void judgesColdInvestorsApart() {
    Interactions late =
        Purchases.of(row(0, 0, 1), row(1, 1, 1), row(0, 1, 9), row(2, 0, 9), row(3, 1, 9));

    EvaluationReport report =
        Experiment.run(
            late,
            4,
            2,
            GlobalTime.at(9),
            List.of(popularity()),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(1),
            1,
            COMPUTE,
            TrainingListener.silent());

    ModelReport popularity = report.models().getFirst();
    assertThat(popularity.newPurchases().investorCount()).isEqualTo(1);
    assertThat(popularity.coldInvestors().investorCount()).isEqualTo(2);
    // both are shown security 0, which one of them buys
    assertThat(popularity.coldInvestors().metrics().getFirst().value()).isEqualTo(0.5);
    assertThat(report.folds().getFirst().coldInvestors()).isEqualTo(2);
  }

  @Test
  void averagesAnInvestorOverTheFolds() {
    EvaluationReport report =
        run(new RollingOrigin(3, Duration.ofSeconds(150)), List.of(popularity(), FIXED));

    assertThat(report.folds()).hasSize(3);
    assertThat(report.models().getFirst().newPurchases().investorCount())
        .isBetween(80, 120)
        .isGreaterThan(report.folds().getFirst().warmInvestors());
  }

  @Test
  void comparesTheBestWithEachAndEachWithTheBaseline() {
    EvaluationReport report =
        run(
            GlobalTime.byShare(0.3),
            List.of(FIXED, popularity(), ListedRecipe.popularity("popularity-windowed"), worst()));

    // the two popularities are equal, so the first of them is best
    assertThat(report.comparisons())
        .extracting(Comparison::model, Comparison::other)
        .containsExactly(
            tuple("popularity", "fixed"),
            tuple("popularity", "popularity-windowed"),
            tuple("popularity", "worst"),
            tuple("fixed", "popularity-windowed"),
            tuple("worst", "popularity-windowed"));
    Comparison equal = report.comparisons().get(1);
    assertThat(equal.difference()).isZero();
    assertThat(equal.pValue()).isEqualTo(1);
    Comparison clear = report.comparisons().get(2);
    assertThat(clear.metric()).isEqualTo("precision@5");
    assertThat(clear.difference())
        .isCloseTo(precision(report, 1) - precision(report, 3), within(1e-12));
    assertThat(clear.low()).isPositive();
    assertThat(clear.pValue()).isEqualTo(5 / 5001.0);
  }

  @Test
  void ranksTheOracleByTrueUtilityAndComparesItWithNobody() {
    // Given: investors who buy just what has the same sign as they
    List<long[]> rows = new ArrayList<>();
    float[] investorFactors = new float[20];
    float[] securityFactors = {-1, 1, -1, 1, -1, 1, -1, 1};
    for (int investor = 0; investor < 20; investor++) {
      investorFactors[investor] = investor % 2 == 0 ? -1 : 1;
      for (int n = 0; n < 4; n++) {
        rows.add(row(investor, 2 * n + investor % 2, n < 2 ? 1 : 9));
      }
    }
    Interactions taste = Purchases.of(rows.toArray(long[][]::new));
    Oracle oracle = new Oracle(investorFactors, securityFactors, 1);
    // When
    EvaluationReport report =
        Experiment.run(
            taste,
            20,
            8,
            GlobalTime.at(9),
            List.of(popularity()),
            List.of(),
            Optional.empty(),
            Optional.of(oracle),
            List.of(2),
            1,
            COMPUTE,
            TrainingListener.silent());
    // Then
    ModelReport last = report.models().getLast();
    assertThat(last.name()).isEqualTo("oracle");
    assertThat(last.newPurchases().metrics().getFirst().value()).isEqualTo(1);
    assertThat(last.newPurchases().metrics().getLast().value()).isEqualTo(1);
    assertThat(last.fitSeconds()).isZero();
    assertThat(report.comparisons()).isEmpty();
  }

  @Test
  void judgesASingleInvestor() {
    EvaluationReport report =
        Experiment.run(
            Purchases.of(row(0, 0, 1), row(0, 0, 1), row(0, 1, 9), row(0, 1, 9)),
            1,
            2,
            GlobalTime.at(9),
            List.of(FIXED_SMALL, popularity()),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(2),
            1,
            COMPUTE,
            TrainingListener.silent());

    assertThat(report.folds().getFirst().trainInteractions()).isEqualTo(1);
    assertThat(report.folds().getFirst().testInteractions()).isEqualTo(1);
    assertThat(precision(report, 0)).isEqualTo(0.5);
  }

  @Test
  void tellsThePhases() {
    List<String> heard = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {
            heard.add(phase + " " + done + "/" + total);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };

    run(GlobalTime.byShare(0.3), List.of(popularity()), listener);

    assertThat(heard)
        .containsExactly(
            "popularity: training 1/1",
            "popularity: ranking 1/3",
            "popularity: ranking 2/3",
            "popularity: ranking 3/3");
  }

  @Test
  void stopsWhenCancelled() {
    TrainingListener cancelled =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> run(GlobalTime.byShare(0.3), List.of(FIXED), cancelled));
  }

  @Test
  void refusesArgumentsThatDoNotFit() {
    SplitRule rule = new RandomShare(0.2, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(rule, List.of(FIXED), Optional.empty(), List.of(5, 31)))
        .withMessage("k is 31, must be at least 1 and at most the number of securities, 30");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(rule, List.of(FIXED), Optional.empty(), List.of(5, 5)))
        .withMessage("k is 5 twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(rule, List.of(), Optional.empty(), List.of(5)))
        .withMessage("there are 0 recipes, must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(rule, List.of(FIXED, FIXED), Optional.empty(), List.of(5)))
        .withMessageContaining("recipe fixed is there twice");
    Oracle small = new Oracle(new float[4], new float[6], 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(rule, List.of(FIXED), Optional.of(small), List.of(5)))
        .withMessage(
            "the oracle has 2 investors and 3 securities but the interactions have 120 and 30");
  }

  @Test
  void refusesASplitThatLeavesNobodyToJudge() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Experiment.run(
                    Purchases.of(row(0, 0, 1), row(1, 1, 9), row(0, 0, 9)),
                    2,
                    2,
                    GlobalTime.at(9),
                    List.of(FIXED_SMALL),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(1),
                    1,
                    COMPUTE,
                    TrainingListener.silent()))
        .withMessageContaining(
            "no investor has a purchase in train and a new security in test; 1 investors have a"
                + " purchase in train, 2 have one in test, of these 1 bought nothing before and 1"
                + " only what they had");
  }

  private static final ListedRecipe FIXED_SMALL =
      new ListedRecipe("small", ListedRecipe.always(1, 0));

  private static ListedRecipe popularity() {
    return ListedRecipe.popularity("popularity");
  }

  private static ListedRecipe worst() {
    return new ListedRecipe("worst", ListedRecipe.always());
  }

  private static double precision(EvaluationReport report, int model) {
    return report.models().get(model).newPurchases().metrics().getFirst().value();
  }

  private static List<Object> figures(ForkJoinPool pool) {
    EvaluationReport report =
        Experiment.run(
            ALL,
            120,
            30,
            new RollingOrigin(2, Duration.ofSeconds(200)),
            List.of(popularity(), FIXED),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(5, 10),
            42,
            new Compute(Kernels.scalar(), pool),
            TrainingListener.silent());
    List<Object> figures = new ArrayList<>(report.comparisons());
    report.models().forEach(model -> figures.add(model.newPurchases()));
    report.models().forEach(model -> figures.add(model.withRepeats()));
    report.models().forEach(model -> figures.add(model.coldInvestors()));
    return figures;
  }

  private static EvaluationReport run(SplitRule rule, List<Recipe> recipes) {
    return run(rule, recipes, TrainingListener.silent());
  }

  private static EvaluationReport run(
      SplitRule rule, List<Recipe> recipes, TrainingListener listener) {
    return Experiment.run(
        ALL,
        120,
        30,
        rule,
        recipes,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(5, 10),
        42,
        COMPUTE,
        listener);
  }

  private static EvaluationReport run(
      SplitRule rule, List<Recipe> recipes, Optional<Oracle> oracle, List<Integer> ks) {
    return Experiment.run(
        ALL,
        120,
        30,
        rule,
        recipes,
        List.of(),
        Optional.empty(),
        oracle,
        ks,
        42,
        COMPUTE,
        TrainingListener.silent());
  }
}
