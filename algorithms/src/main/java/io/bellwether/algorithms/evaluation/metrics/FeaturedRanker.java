package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import java.util.concurrent.ForkJoinPool;

/** Ranks by a model, which is handed each investor's train history and features. */
public final class FeaturedRanker implements Ranker {

  private final FeaturedModel model;
  private final CsrMatrix train;
  private final CsrMatrix features;

  /**
   * @param train investors x securities
   * @param features investors x features
   * @throws IllegalArgumentException if the model has another number of securities, or there is not
   *     a row of features for every investor
   */
  public FeaturedRanker(FeaturedModel model, CsrMatrix train, CsrMatrix features) {
    if (model.securityCount() != train.columnCount()) {
      throw new IllegalArgumentException(
          "model %s has %d securities but the split has %d"
              .formatted(model.name(), model.securityCount(), train.columnCount()));
    }
    if (features.rowCount() != train.rowCount()) {
      throw new IllegalArgumentException(
          "investor features have %d rows but the split has %d investors"
              .formatted(features.rowCount(), train.rowCount()));
    }
    this.model = model;
    this.train = train;
    this.features = features;
  }

  @Override
  public int securityCount() {
    return model.securityCount();
  }

  @Override
  public RankedLists rank(int[] investors, int limit, Repeats repeats, ForkJoinPool pool) {
    return model.recommendAll(
        InvestorRows.of(train, investors),
        InvestorRows.of(features, investors),
        limit,
        repeats,
        pool);
  }

  @Override
  public void scoresInto(int investor, float[] out) {
    model.of(FeatureRow.ofRow(features, investor)).scoresInto(History.ofRow(train, investor), out);
  }
}
