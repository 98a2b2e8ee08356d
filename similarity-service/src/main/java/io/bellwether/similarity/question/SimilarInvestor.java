package io.bellwether.similarity.question;

import java.util.List;

/**
 * A client who is near to the one asked about.
 *
 * @param rank from 1
 * @param distance 0 to 1
 * @param bought what this one bought most often and the other did not
 */
public record SimilarInvestor(
    int rank, String investorId, double distance, List<BoughtSecurity> bought) {

  public SimilarInvestor {
    bought = List.copyOf(bought);
  }
}
