package io.bellwether.crosssell;

import java.util.List;

/**
 * A security that neighbours of a client hold and the client does not.
 *
 * @param security its index, or that of a product
 * @param support neighbours who hold it, each counted once however many views show them
 * @param baseRate share of all clients who hold it, above 0
 * @param lift by which factor it is likelier for this client: that of each view, to the power of
 *     the view's trust, multiplied
 * @param score {@code baseRate * lift}; comparable between clients
 * @param evidence of each view, in the order of the views
 */
public record Offer(
    int security,
    int support,
    double baseRate,
    double lift,
    double score,
    List<Evidence> evidence) {

  public Offer {
    evidence = List.copyOf(evidence);
  }
}
