package io.bellwether.algorithms.model;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.concurrent.ForkJoinPool;

/**
 * A trained, immutable recommender that looks at what an investor is like beside what they bought.
 * It knows no investor: it is handed features and a history. Safe for use by several threads.
 */
public interface FeaturedModel {

  /** The kind of model, the same for every training of it. */
  String name();

  int securityCount();

  /** Columns that a row of investor features may have. */
  int investorFeatureCount();

  /**
   * The model as it answers for investors with these features, whatever they have bought. Made in
   * the time that one investor's row takes; nothing of the model is copied.
   *
   * @throws IllegalArgumentException if a column is beyond {@link #investorFeatureCount}
   */
  Model of(FeatureRow investor);

  /**
   * What {@link Model#recommend} of {@link #of} gives for every row, computed together.
   *
   * @param histories investors x securities; values are weights
   * @param investors investors x investor features, the same rows
   * @param limit length of a list, at least 1; longer than the security count is cut to it
   * @param repeats whether a row's own securities may stand in its list
   */
  RankedLists recommendAll(
      CsrMatrix histories, CsrMatrix investors, int limit, Repeats repeats, ForkJoinPool pool);
}
