package io.bellwether.benchmarks.study;

import io.bellwether.ranking.trees.FeatureImportance;
import io.bellwether.ranking.twostage.TwoStage;
import java.util.Locale;

/** Prints what the features were worth to the trees. */
final class Importances {

  private static final int SHOWN = 15;

  private Importances() {}

  static void print(TwoStage two) {
    System.out.printf(
        Locale.ROOT,
        "%d of %d trees kept; ndcg@5 on held-out investors %.4f, of the base alone %.4f%n%n",
        two.model().trees().treeCount(),
        two.order().triedTrees(),
        two.order().measure(),
        two.order().baseMeasure());
    double total = two.model().importances().stream().mapToDouble(FeatureImportance::gain).sum();
    two.model().importances().stream()
        .limit(SHOWN)
        .forEach(
            one ->
                System.out.printf(
                    Locale.ROOT,
                    "    %5.1f %%  %4d splits  %s%n",
                    100 * one.gain() / total,
                    one.splits(),
                    one.feature()));
    System.out.println();
  }
}
