package io.bellwether.cli.evaluate;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.experiment.FeaturedRecipe;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.recipes.ChoiceRecipe;
import io.bellwether.algorithms.recipes.HybridRecipe;
import io.bellwether.cli.evaluate.knowledge.FileKnowledge;
import io.bellwether.ranking.trees.FeatureImportance;
import io.bellwether.ranking.twostage.TwoStageRecipe;
import io.bellwether.ranking.twostage.TwoStageSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The models that look at features, and what is heard of them while they are compared. */
final class FeaturedModels {

  static final String TWO_STAGE = TwoStageRecipe.NAME;

  /** Those compared without being asked for: always, and where there are features. */
  static final String MIXED_LOGIT = ChoiceModel.NAME;

  static final String HYBRID = HybridHyperparameters.defaults().modelName();

  private final FileKnowledge knowledge;
  private final List<List<FeatureImportance>> importances = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  FeaturedModels(FileKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The names of all that there are. */
  static List<String> names() {
    List<String> names = new ArrayList<>(List.of(MIXED_LOGIT));
    hybrids().map(HybridHyperparameters::modelName).forEach(names::add);
    names.add(TWO_STAGE);
    return names;
  }

  /**
   * How the model of this name is made.
   *
   * @param required whether the comparison ends where the model cannot be learned; else it goes on
   *     without, and a note says why
   */
  FeaturedRecipe recipe(String name, boolean required) {
    if (name.equals(TWO_STAGE)) {
      TwoStageRecipe twoStage =
          new TwoStageRecipe(
              TWO_STAGE,
              TwoStageSettings.defaults(),
              knowledge,
              trained -> importances.add(trained.model().importances()));
      return new TwoStageAttempt(twoStage, required, this::leaveOut);
    }
    Optional<FeaturedRecipe> hybrid =
        hybrids()
            .filter(settings -> settings.modelName().equals(name))
            .<FeaturedRecipe>map(settings -> new HybridRecipe(settings, knowledge::at))
            .findFirst();
    return hybrid.orElseGet(
        () -> new ChoiceRecipe(ChoiceHyperparameters.defaults(), knowledge::at));
  }

  /** What the features were worth to two stages, fold by fold; empty if there were none. */
  List<List<FeatureImportance>> importances() {
    return List.copyOf(importances);
  }

  /** Which models were left out and why. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private void leaveOut(String why) {
    importances.clear();
    notes.add("%s is left out: %s".formatted(TWO_STAGE, why));
  }

  private static Stream<HybridHyperparameters> hybrids() {
    return Stream.of(HybridHyperparameters.Loss.values())
        .map(HybridHyperparameters.defaults()::withLoss);
  }
}
