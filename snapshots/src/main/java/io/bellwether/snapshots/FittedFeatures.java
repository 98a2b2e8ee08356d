package io.bellwether.snapshots;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * The features as they were fitted, which every model of the snapshot that looks at features has
 * learned from.
 *
 * @param pipeline JSON; a text that is kept and not read here
 * @param investorRows investors x investor features: every investor at the snapshot's offsets, by
 *     this pipeline
 */
public record FittedFeatures(String pipeline, CsrMatrix investorRows) {

  public FittedFeatures {
    Checks.notBlank("pipeline", pipeline);
  }
}
