package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import java.util.concurrent.ForkJoinPool;

/** Ranks by a model, which is handed each investor's train history. */
public final class ModelRanker implements Ranker {

  private final Model model;
  private final CsrMatrix train;

  /**
   * @param train investors x securities
   * @throws IllegalArgumentException if the model has another number of securities
   */
  public ModelRanker(Model model, CsrMatrix train) {
    if (model.securityCount() != train.columnCount()) {
      throw new IllegalArgumentException(
          "model %s has %d securities but the split has %d"
              .formatted(model.name(), model.securityCount(), train.columnCount()));
    }
    this.model = model;
    this.train = train;
  }

  @Override
  public int securityCount() {
    return model.securityCount();
  }

  @Override
  public RankedLists rank(int[] investors, int limit, Repeats repeats, ForkJoinPool pool) {
    return model.recommendAll(InvestorRows.of(train, investors), limit, repeats, pool);
  }

  @Override
  public void scoresInto(int investor, float[] out) {
    model.scoresInto(History.ofRow(train, investor), out);
  }
}
