package io.bellwether.crosssell;

import java.util.List;

/**
 * A client whose neighbours hold a security that the client does not hold.
 *
 * @param client its index
 * @param support neighbours who hold it, each counted once however many views show them
 * @param baseRate share of all clients who hold the security, above 0
 * @param lift as in {@link Offer}: the same number for the same client and security
 * @param appetite how much more than the average client this one buys
 * @param score {@code baseRate * lift * appetite}; comparable between clients and securities
 * @param evidence of each view, in the order of the views
 */
public record Prospect(
    int client,
    int support,
    double baseRate,
    double lift,
    double appetite,
    double score,
    List<Evidence> evidence) {

  public Prospect {
    evidence = List.copyOf(evidence);
  }
}
