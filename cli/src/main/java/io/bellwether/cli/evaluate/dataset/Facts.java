package io.bellwether.cli.evaluate.dataset;

import java.time.Instant;
import java.util.Optional;

/**
 * What an interactions file held.
 *
 * @param file as it was named
 * @param sha256 of its bytes, hexadecimal
 * @param rowCount interactions that are used
 * @param pairCount distinct pairs of a user and an item
 * @param sameMomentCount rows whose user, item and time an earlier row has too
 * @param zeroWeightCount rows left out because their weight is 0
 * @param saleCount rows left out because they are sales
 * @param period first and last moment; empty without a column of times
 * @param prices whether any price is known
 */
public record Facts(
    String file,
    String sha256,
    int userCount,
    int itemCount,
    int rowCount,
    int pairCount,
    int sameMomentCount,
    long zeroWeightCount,
    long saleCount,
    Optional<Period> period,
    boolean weights,
    boolean prices) {

  /** From the first moment to the last, both included. */
  public record Period(Instant first, Instant last) {}

  /** Rows that repeat a pair: purchases of what was bought before. */
  public int repeatCount() {
    return rowCount - pairCount;
  }
}
