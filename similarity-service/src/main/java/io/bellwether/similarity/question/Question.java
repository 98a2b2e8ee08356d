package io.bellwether.similarity.question;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.serving.Limit;

/**
 * Who is near to whom.
 *
 * @param exactly whether a graph may not answer
 * @param bought the most securities to name of what each bought, 0 to {@value #MOST_BOUGHT}
 */
public record Question(
    Whom whom, Limit limit, Measured measured, Filter filter, boolean exactly, int bought) {

  /** Where nothing is said. */
  public static final int USUALLY_BOUGHT = 5;

  private static final int MOST_BOUGHT = 20;

  public Question {
    if (bought < 0 || bought > MOST_BOUGHT) {
      throw new InvalidValueException("bought", bought, "0 to " + MOST_BOUGHT);
    }
  }
}
