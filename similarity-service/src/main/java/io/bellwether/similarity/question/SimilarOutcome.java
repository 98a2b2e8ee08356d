package io.bellwether.similarity.question;

import io.bellwether.contracts.identity.InvestorId;
import java.util.List;

/** What came of a question. */
public sealed interface SimilarOutcome {

  /**
   * @param byGraph whether a graph found them, which may miss some
   */
  record Found(List<SimilarInvestor> items, boolean byGraph) implements SimilarOutcome {}

  /** Nobody has heard of one that was asked about, or they were erased. */
  record Unknown(InvestorId investor) implements SimilarOutcome {}

  /** The snapshot does not say how features are made, so a profile has none. */
  record NoFit() implements SimilarOutcome {}
}
