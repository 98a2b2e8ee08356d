package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.ModelContract;
import io.bellwether.algorithms.model.Trainer;

/** Without features it is a model like any other. */
class ChoiceContractTest extends ModelContract {

  @Override
  protected Trainer trainer(Compute compute) {
    ChoiceHyperparameters settings =
        new ChoiceHyperparameters(8, 60, 7, 30, 20, 1f, 1f, 1f, 0.1f, 0.3f, 42);
    return (interactions, listener) ->
        new ChoiceTrainer(settings, compute)
            .fit(
                interactions,
                SideFeatures.none(
                    interactions.matrix().rowCount(), interactions.matrix().columnCount()),
                listener)
            .of(FeatureRow.none());
  }
}
