package io.bellwether.snapshots;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * The model that looks at what an investor is like, with what is needed to tell it.
 *
 * @param pipeline the features as they were fitted, as JSON; a text that is kept and not read here
 * @param investorRows investors x investor features: every investor at the snapshot's offsets, by
 *     this pipeline
 */
public record MixedLogit(String pipeline, CsrMatrix investorRows, ChoiceModel model) {

  public MixedLogit {
    Checks.notBlank("pipeline", pipeline);
    Checks.equal(
        "mixed logit investor row columns",
        investorRows.columnCount(),
        "the number of investor features",
        model.investorFeatureCount());
  }
}
