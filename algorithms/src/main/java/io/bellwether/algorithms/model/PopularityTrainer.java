package io.bellwether.algorithms.model;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** Counts, for each security, the investors who bought it. */
public final class PopularityTrainer {

  private PopularityTrainer() {}

  /**
   * Counts the investors of every security.
   *
   * @param interactions investors x securities; an entry is one investor who bought, whatever its
   *     value, so buying twice counts once
   */
  public static PopularityModel fit(CsrMatrix interactions) {
    float[] counts = new float[interactions.columnCount()];
    for (int at = 0; at < interactions.nonZeroCount(); at++) {
      counts[interactions.column(at)]++;
    }
    return new PopularityModel(counts);
  }
}
