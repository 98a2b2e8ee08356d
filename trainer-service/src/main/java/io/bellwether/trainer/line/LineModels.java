package io.bellwether.trainer.line;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.experiment.Candidate;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.hybrid.HybridTrainer;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.neighbours.ItemNeighboursTrainer;
import io.bellwether.algorithms.recipes.HybridRecipe;
import io.bellwether.algorithms.recipes.Recipes;
import io.bellwether.ranking.twostage.TwoStageRecipe;
import io.bellwether.ranking.twostage.TwoStageSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All models that a line may hold, by name, as the settings make them. */
final class LineModels {

  private final Map<String, LineModel> byName = new LinkedHashMap<>();

  LineModels(LineSettings told) {
    for (String name : Recipes.names()) {
      add(name.equals(ItemNeighboursModel.NAME) ? itemCosine(told) : plain(name));
    }
    add(
        new LineModel.Featured(
            ChoiceModel.NAME,
            told.mixedLogitWritten(),
            seed -> new ChoiceTrainer(told.mixedLogit().withSeed(seed), Compute.standard())));
    for (HybridHyperparameters.Loss loss : HybridHyperparameters.Loss.values()) {
      add(hybrid(HybridHyperparameters.defaults().withLoss(loss)));
    }
    add(
        new LineModel.TwoStages(
            TwoStageRecipe.NAME,
            TwoStageSettings.defaults().written(),
            TwoStageSettings.defaults()::withSeed));
  }

  private void add(LineModel model) {
    byName.put(model.name(), model);
  }

  /**
   * The models of these names, in their order.
   *
   * @throws IllegalArgumentException naming a name that is unknown or there twice
   */
  List<LineModel> named(List<String> names) {
    List<LineModel> models = new ArrayList<>();
    for (String name : names) {
      LineModel model = byName.get(name);
      if (model == null) {
        throw new IllegalArgumentException(
            "bellwether.trainer.models has \"%s\", but must have some of %s"
                .formatted(name, String.join(", ", byName.keySet())));
      }
      if (models.contains(model)) {
        throw new IllegalArgumentException(
            "bellwether.trainer.models has %s twice".formatted(name));
      }
      models.add(model);
    }
    return List.copyOf(models);
  }

  private static LineModel plain(String name) {
    Recipe recipe = Recipes.named(name);
    Candidate candidate = recipe.defaults(Compute.standard());
    return new LineModel.Plain(
        name,
        candidate.hyperparameters(),
        seed -> recipe.seeded(seed, Compute.standard()).trainer());
  }

  private static LineModel itemCosine(LineSettings told) {
    ItemNeighboursHyperparameters itemCosine = told.itemCosine();
    return new LineModel.Plain(
        ItemNeighboursModel.NAME,
        told.itemCosineWritten(),
        seed -> new ItemNeighboursTrainer(itemCosine));
  }

  private static LineModel hybrid(HybridHyperparameters told) {
    SortedMap<String, String> written =
        new HybridRecipe(told, split -> SideFeatures.none(0, 0)).hyperparameters();
    return new LineModel.Featured(
        told.modelName(),
        new TreeMap<>(written),
        seed -> new HybridTrainer(told.withSeed(seed), Compute.standard()));
  }
}
