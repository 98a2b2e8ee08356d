package io.bellwether.similarity.offers;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.crosssell.held.RiskClasses;
import org.jspecify.annotations.Nullable;

/**
 * The highest risk class that each profile is offered, 0 (nothing) to 7, never falling. Whose
 * profile is not known, or was predicted, is offered nothing that has a risk.
 */
public record Suitability(int low, int lowToMedium, int medium, int high) {

  private static final int MOST = 7;

  public Suitability {
    requireWithin("low", low, 0);
    requireWithin("lowToMedium", lowToMedium, low);
    requireWithin("medium", medium, lowToMedium);
    requireWithin("high", high, medium);
  }

  private static void requireWithin(String name, int riskClass, int least) {
    if (riskClass < least || riskClass > MOST) {
      throw new InvalidValueException(
          "bellwether.similarity.suitability." + name, riskClass, least + " to " + MOST);
    }
  }

  /** The highest class for a client; 0 where the profile is not known. */
  public int mostFor(@Nullable RiskProfile profile) {
    return switch (profile) {
      case LOW -> low;
      case LOW_TO_MEDIUM -> lowToMedium;
      case MEDIUM -> medium;
      case HIGH -> high;
      case null -> 0;
    };
  }

  /** Whether a class is known and within what the profile is offered. */
  public boolean allows(int riskClass, @Nullable RiskProfile profile) {
    return riskClass != RiskClasses.UNKNOWN && riskClass <= mostFor(profile);
  }
}
