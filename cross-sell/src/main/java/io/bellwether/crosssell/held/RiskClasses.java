package io.bellwether.crosssell.held;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The risk class of each security or product, 1 the calmest; {@link #UNKNOWN} where none is known.
 * Which class a client's risk profile allows is the caller's to say. Immutable.
 */
public final class RiskClasses {

  public static final int UNKNOWN = 0;

  private final int[] classes;

  /**
   * @param classes one for each security, at least 0; copied
   */
  public RiskClasses(int[] classes) {
    for (int security = 0; security < classes.length; security++) {
      if (classes[security] < UNKNOWN) {
        throw new IllegalArgumentException(
            "risk class of security %d is %d, must be at least 0"
                .formatted(security, classes[security]));
      }
    }
    this.classes = classes.clone();
  }

  /** What is at most of this class. What is of an unknown class suits nobody. */
  public IntPredicate atMost(int most) {
    return security -> classes[security] != UNKNOWN && classes[security] <= most;
  }

  /** Clients whose profile allows a security; nobody where its class is unknown. */
  public IntPredicate clientsFor(int security, IntUnaryOperator mostOfClient) {
    Checks.index("security", security, classes.length);
    int riskClass = classes[security];
    return client -> riskClass != UNKNOWN && riskClass <= mostOfClient.applyAsInt(client);
  }
}
