package io.bellwether.snapshots;

import io.bellwether.algorithms.als.AlsHyperparameters;
import io.bellwether.algorithms.als.AlsSolver;
import io.bellwether.algorithms.als.AlsTrainer;
import io.bellwether.algorithms.bpr.BprHyperparameters;
import io.bellwether.algorithms.bpr.BprTrainer;
import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.hybrid.HybridTrainer;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.recipes.Recipes;
import io.bellwether.algorithms.weighting.Bm25;
import io.bellwether.snapshots.models.Models;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A small market drawn at random, and every model of the library fitted to it.
 *
 * @param features three of each investor
 */
record AllModels(CsrMatrix bought, FittedFeatures features, Models models, Snapshot snapshot) {

  static AllModels drawn(int securityCount, int investorCount, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = investorCount * 5;
    TrainingInteractions purchases =
        new Interactions(
                random.ints(size, 0, investorCount).toArray(),
                // the last security is bought by nobody
                random.ints(size, 0, securityCount - 1).toArray(),
                random.longs(size, 0, 90 * 86_400).toArray())
            .training(investorCount, securityCount);
    FittedFeatures fitted = new FittedFeatures("{}", rows(random, investorCount, 3));
    SideFeatures side = new SideFeatures(fitted.investorRows(), rows(random, securityCount, 2));
    Models models = featured(plain(purchases), purchases, side);
    return new AllModels(
        purchases.matrix(), fitted, models, snapshot(purchases.matrix(), fitted, models));
  }

  private static Models plain(TrainingInteractions purchases) {
    Models models = Models.of();
    for (String name : Recipes.names()) {
      Trainer trainer =
          switch (name) {
            case "als" -> als(Optional.empty());
            case "als-bm25" -> als(Optional.of(Bm25.defaults()));
            case "bpr" -> bpr(BprHyperparameters.Negatives.UNIFORM, Optional.empty());
            case "bpr-bm25" ->
                bpr(BprHyperparameters.Negatives.POPULARITY, Optional.of(Bm25.defaults()));
            default -> Recipes.named(name).defaults(Compute.standard()).trainer();
          };
      models = models.with(trainer.fit(purchases, TrainingListener.silent()));
    }
    return models;
  }

  private static AlsTrainer als(Optional<Bm25> weighting) {
    return new AlsTrainer(
        new AlsHyperparameters(
            3, 4, 0.045f, 0.7f, 0.5f, new AlsSolver.ConjugateGradient(3), weighting, 7));
  }

  private static BprTrainer bpr(BprHyperparameters.Negatives negatives, Optional<Bm25> weighting) {
    return new BprTrainer(new BprHyperparameters(4, 6, 0.05f, 0.02f, negatives, weighting, 7));
  }

  private static Models featured(Models models, TrainingInteractions purchases, SideFeatures side) {
    TrainingListener silent = TrainingListener.silent();
    ChoiceHyperparameters choice =
        new ChoiceHyperparameters(3, 2, 10, 10, 10, 0.5f, 0.6f, 1f, 0.05f, 0.3f, 7);
    Models all = models.with(new ChoiceTrainer(choice).fit(purchases, side, silent));
    for (HybridHyperparameters.Loss loss : HybridHyperparameters.Loss.values()) {
      HybridHyperparameters hybrid =
          new HybridHyperparameters(
              5,
              loss,
              HybridHyperparameters.Optimiser.ADADELTA,
              0.1f,
              4,
              5,
              2,
              3,
              0.1f,
              0.1f,
              true,
              true,
              false,
              7);
      all = all.with(new HybridTrainer(hybrid).fit(purchases, side, silent));
    }
    return all;
  }

  private static CsrMatrix rows(SplittableRandom random, int rowCount, int columnCount) {
    float[] values = new float[rowCount];
    for (int row = 0; row < rowCount; row++) {
      values[row] = random.nextFloat(-1, 1);
    }
    return CsrMatrix.fromTriples(
        rowCount,
        columnCount,
        IntStream.range(0, rowCount).toArray(),
        random.ints(rowCount, 0, columnCount).toArray(),
        values);
  }

  private static Snapshot snapshot(CsrMatrix bought, FittedFeatures fitted, Models models) {
    List<String> securities = ids("S", bought.columnCount());
    return new Snapshot(
        Snapshots.manifest(42, "als", null),
        new SecurityTable(securities, securities, securities, securities),
        InvestorTable.of(ids("u", bought.rowCount())),
        bought,
        models,
        new ClientFeatures(List.of(), new float[0], bought.rowCount()),
        fitted);
  }

  /** Ascending. */
  private static List<String> ids(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(n -> prefix + (1000 + n)).toList();
  }
}
