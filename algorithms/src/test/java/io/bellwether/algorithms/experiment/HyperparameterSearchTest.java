package io.bellwether.algorithms.experiment;

import static io.bellwether.algorithms.evaluation.Purchases.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Purchases;
import io.bellwether.algorithms.evaluation.RollingOrigin;
import io.bellwether.algorithms.evaluation.SplitRule;
import io.bellwether.algorithms.experiment.SearchPlan.RandomSearch;
import io.bellwether.algorithms.experiment.SearchPlan.SuccessiveHalving;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class HyperparameterSearchTest {

  private static final int INVESTORS = 90;
  private static final Compute COMPUTE = new Compute(Kernels.scalar(), ForkJoinPool.commonPool());

  /** Everybody buys 0, late in the training period 1, and in the test period 2. */
  private static final Interactions FASHIONS = fashions();

  private final List<String> heard = new ArrayList<>();

  private final TrainingListener listener =
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

  @Test
  void findsTheBetterOfTwoSettings() {
    ModelReport report =
        search(
            new ListedRecipe("r", ListedRecipe.always(3), ListedRecipe.always(1)),
            new RandomSearch(2),
            GlobalTime.byShare(1 / 3.0));

    assertThat(report.hyperparameters()).containsEntry("setting", "1");
    assertThat(report.searchSeconds()).isPositive();
  }

  @Test
  void neverLooksAtTheTest() {
    // Given: a setting that foresees the test alone, and one that foresees the end of train
    ListedRecipe tempting =
        new ListedRecipe(
            "r", ListedRecipe.always(3), ListedRecipe.always(2), ListedRecipe.always(1));

    for (SplitRule rule :
        List.of(
            GlobalTime.byShare(1 / 3.0),
            GlobalTime.at(20),
            new RollingOrigin(1, Duration.ofSeconds(10)))) {
      ModelReport report =
          search(
              new ListedRecipe(
                  "r", ListedRecipe.always(3), ListedRecipe.always(2), ListedRecipe.always(1)),
              new RandomSearch(3),
              rule);
      assertThat(report.hyperparameters()).as(rule.description()).containsEntry("setting", "2");
      assertThat(report.newPurchases().metrics().getFirst().value()).isZero();
    }
    assertThat(search(tempting, new RandomSearch(2), GlobalTime.at(20)).hyperparameters())
        .containsEntry("setting", "0");
  }

  @Test
  void searchesRollingFoldsOnceAndSaysSo() {
    EvaluationReport report =
        run(
            new ListedRecipe("r", ListedRecipe.always(3), ListedRecipe.always(0, 1)),
            new RandomSearch(2),
            new RollingOrigin(1, Duration.ofSeconds(10)));
    assertThat(report.split()).isEqualTo("rolling origin, 1 folds with test windows of PT10S");

    Interactions longer = fashions(4);
    EvaluationReport two =
        Experiment.run(
            longer,
            INVESTORS,
            5,
            new RollingOrigin(2, Duration.ofSeconds(10)),
            List.of(new ListedRecipe("r", ListedRecipe.always(3), ListedRecipe.always(1))),
            List.of(),
            Optional.of(new RandomSearch(2)),
            Optional.empty(),
            List.of(1),
            1,
            COMPUTE,
            listener);
    assertThat(two.split())
        .endsWith("; hyperparameters searched once, within the train side of the first fold");
    assertThat(two.models().getFirst().hyperparameters()).containsEntry("setting", "1");
  }

  @Test
  void takesATrialThatDivergesForTheWorst() {
    Trainer diverging =
        (interactions, watching) -> {
          throw new DivergedException("loss is NaN");
        };

    ModelReport report =
        search(
            new ListedRecipe("r", ListedRecipe.always(4), diverging),
            new RandomSearch(2),
            GlobalTime.byShare(1 / 3.0));

    assertThat(report.hyperparameters()).containsEntry("setting", "0");
  }

  @Test
  void halvesOnMoreAndMoreInvestors() {
    // Given
    List<Integer> investors = new ArrayList<>();
    Trainer[] trainers = new Trainer[9];
    for (int at = 0; at < 9; at++) {
      Trainer trainer = ListedRecipe.always(at == 7 ? 1 : 3);
      trainers[at] =
          (interactions, watching) -> {
            investors.add(interactions.matrix().rowCount());
            return trainer.fit(interactions, watching);
          };
    }
    // When
    ModelReport report =
        search(
            new ListedRecipe("r", trainers), new SuccessiveHalving(9), GlobalTime.byShare(1 / 3.0));
    // Then: nine on a third, three on all, and the winner on the whole train side
    assertThat(report.hyperparameters()).containsEntry("setting", "7");
    assertThat(investors).hasSize(9 + 3 + 1);
    assertThat(investors.subList(0, 9)).containsOnly(30);
    assertThat(investors.subList(9, 13)).containsOnly(INVESTORS);
    assertThat(heard).contains("r: search 1/12", "r: search 12/12");
    assertThat(heard).filteredOn(phase -> phase.contains("search")).hasSize(12);
  }

  @Test
  void leavesAloneWhatHasNothingToSearch() {
    ModelReport report =
        search(
            new ListedRecipe("r", ListedRecipe.always(3)),
            new RandomSearch(5),
            GlobalTime.byShare(1 / 3.0));

    assertThat(report.searchSeconds()).isZero();
  }

  @Test
  void saysWhyItCannotSearch() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                search(
                    new ListedRecipe("r", ListedRecipe.always(3), ListedRecipe.always(1)),
                    new RandomSearch(2),
                    new RollingOrigin(1, Duration.ofSeconds(15))))
        .withMessageStartingWith("no search for hyperparameters within the train side of \"fold 1")
        .withMessageContaining("train has 0 interactions and test has 90");
  }

  private ModelReport search(ListedRecipe recipe, SearchPlan plan, SplitRule rule) {
    return run(recipe, plan, rule).models().getFirst();
  }

  private EvaluationReport run(ListedRecipe recipe, SearchPlan plan, SplitRule rule) {
    return Experiment.run(
        FASHIONS,
        INVESTORS,
        5,
        rule,
        List.of(recipe),
        List.of(),
        Optional.of(plan),
        Optional.empty(),
        List.of(1),
        1,
        COMPUTE,
        listener);
  }

  private static Interactions fashions() {
    return fashions(3);
  }

  private static Interactions fashions(int periods) {
    List<long[]> rows = new ArrayList<>();
    for (int investor = 0; investor < INVESTORS; investor++) {
      for (int period = 0; period < periods; period++) {
        rows.add(row(investor, period, 10L * period + 9));
      }
    }
    return Purchases.of(rows.toArray(long[][]::new));
  }
}
