package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.weighting.Bm25;
import io.bellwether.algorithms.weighting.TfIdf;
import io.bellwether.algorithms.weighting.UnitColumns;

/**
 * Finds for each security the K most similar of the securities bought by the same investors. Of
 * equally similar ones the lower index is kept; a security is not its own neighbour, and one with
 * similarity 0 is none. Same input, same bits, for any number of threads.
 *
 * <p>The time is the sum over investors of their squared history length.
 *
 * @see "Deshpande, Karypis: Item-Based Top-N Recommendation Algorithms, ACM TOIS 22(1), 2004,
 *     section 4"
 */
public final class ItemNeighboursTrainer implements Trainer {

  private final ItemNeighboursHyperparameters hyperparameters;
  private final Compute compute;

  /** Trains with the kernels chosen at start, on as many threads as cores. */
  public ItemNeighboursTrainer(ItemNeighboursHyperparameters hyperparameters) {
    this(hyperparameters, Compute.standard());
  }

  public ItemNeighboursTrainer(ItemNeighboursHyperparameters hyperparameters, Compute compute) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
  }

  /** {@inheritDoc} Any stored entry is a purchase, whatever its weight. */
  @Override
  public ItemNeighboursModel fit(TrainingInteractions interactions, TrainingListener listener) {
    String name = hyperparameters.similarity().modelName();
    int securityCount = interactions.matrix().columnCount();
    Progress progress = new Progress(listener, name, securityCount);

    progress.stopIfCancelled();
    Purchases purchases = purchases(interactions.matrix());
    Finish finish = finish(purchases);
    CostBlocks blocks = CostBlocks.of(purchases.buyers());
    NeighbourLists lists = new NeighbourLists(securityCount);
    Blocks.run(
        blocks.count(),
        compute.pool(),
        (fromBlock, toBlock) -> {
          NeighbourRow row =
              new NeighbourRow(purchases, finish, hyperparameters.neighbours(), compute.kernels());
          int from = blocks.start(fromBlock);
          int to = blocks.start(toBlock);
          for (int security = from; security < to; security++) {
            progress.stopIfCancelled();
            row.find(security);
            lists.set(security, row.columns(), row.values());
          }
          progress.advance(to - from);
        });
    return new ItemNeighboursModel(name, lists.toMatrix());
  }

  private Purchases purchases(CsrMatrix bought) {
    return switch (hyperparameters.similarity()) {
      case Similarity.CoOccurrence() -> Purchases.binary(bought);
      case Similarity.Cosine(float _) -> Purchases.binary(bought);
      case Similarity.TfIdf() -> Purchases.weighted(UnitColumns.of(new TfIdf().weighted(bought)));
      case Similarity.Bm25Product(Bm25 weighting) -> Purchases.weighted(weighting.weighted(bought));
    };
  }

  private Finish finish(Purchases purchases) {
    return switch (hyperparameters.similarity()) {
      case Similarity.Cosine(float shrinkage) -> new Finish.Shrunk(purchases.buyers(), shrinkage);
      case Similarity.CoOccurrence() -> new Finish.AsSummed();
      case Similarity.TfIdf() -> new Finish.AsSummed();
      case Similarity.Bm25Product(Bm25 _) -> new Finish.AsSummed();
    };
  }
}
