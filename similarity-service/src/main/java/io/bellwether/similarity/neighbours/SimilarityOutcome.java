package io.bellwether.similarity.neighbours;

import io.bellwether.contracts.identity.InvestorId;
import java.util.List;

/** What may come of asking who is like a client. */
public sealed interface SimilarityOutcome {

  /** The most similar first. */
  record Found(List<SimilarInvestor> items) implements SimilarityOutcome {}

  /** The client is not in the snapshot, or was erased since. */
  record NotInSnapshot(InvestorId investor) implements SimilarityOutcome {}
}
