package io.bellwether.snapshots;

/**
 * What it takes to make the features of a client again when something has changed: how they were
 * fitted, and what each client had done at the snapshot's offsets. Kept, and not read here.
 *
 * @param fit JSON
 * @param counts I32, investors x counts, row-major
 * @param amounts F64, investors x amounts
 * @param moments I64, investors x moments
 * @param positions F32, one for each value of the interactions: units bought less units sold
 */
public record FittedClients(
    String fit,
    StoredNumbers counts,
    StoredNumbers amounts,
    StoredNumbers moments,
    StoredNumbers positions) {

  public FittedClients {
    Checks.notBlank("fit of the client features", fit);
  }

  void check(int investors, int interactions) {
    checkRows("client counts", counts, investors);
    checkRows("client amounts", amounts, investors);
    checkRows("client moments", moments, investors);
    Checks.equal(
        "number of positions", positions.size(), "the number of interactions", interactions);
  }

  private static void checkRows(String name, StoredNumbers numbers, int rows) {
    if (rows == 0 ? numbers.size() != 0 : numbers.size() % rows != 0) {
      throw new IllegalArgumentException(
          "%s are %d, must be a multiple of the number of investors, %d"
              .formatted(name, numbers.size(), rows));
    }
  }
}
