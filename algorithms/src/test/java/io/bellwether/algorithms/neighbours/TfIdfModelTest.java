package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.ModelContract;
import io.bellwether.algorithms.model.Trainer;

class TfIdfModelTest extends ModelContract {

  @Override
  protected Trainer trainer(Compute compute) {
    return new ItemNeighboursTrainer(ItemNeighboursHyperparameters.tfIdf(), compute);
  }
}
