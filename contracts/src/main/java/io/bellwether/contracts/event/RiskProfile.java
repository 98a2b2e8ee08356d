package io.bellwether.contracts.event;

/**
 * How much risk a client's answers allow, ascending. A questionnaire of three levels does without
 * {@link #LOW_TO_MEDIUM}; one of four uses it for its second.
 */
public enum RiskProfile {
  LOW(0),
  LOW_TO_MEDIUM(0.5),
  MEDIUM(1),
  HIGH(2);

  private final double steps;

  RiskProfile(double steps) {
    this.steps = steps;
  }

  /** Steps above the lowest, on the scale of three levels. */
  public double steps() {
    return steps;
  }
}
