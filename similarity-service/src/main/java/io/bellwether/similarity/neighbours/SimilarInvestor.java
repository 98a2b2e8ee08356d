package io.bellwether.similarity.neighbours;

import java.util.List;

/**
 * A client who is like the one asked for.
 *
 * @param rank from 1
 * @param similarity cosine of the two clients' features, -1 to 1
 * @param bought what this one bought most often and the other did not
 */
public record SimilarInvestor(
    int rank, String investorId, float similarity, List<BoughtSecurity> bought) {

  public SimilarInvestor {
    bought = List.copyOf(bought);
  }
}
