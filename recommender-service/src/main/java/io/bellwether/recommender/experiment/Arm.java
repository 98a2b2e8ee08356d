package io.bellwether.recommender.experiment;

import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.rules.BookInForce;

/**
 * One way to answer.
 *
 * @param name empty where no experiment is on
 * @param weight its share of the clients, beside the weights of the others
 */
public record Arm(String name, double weight, Policy policy, BookInForce book) {

  private static final double MOST_WEIGHT = 1_000;

  public Arm {
    if (!(weight > 0 && weight <= MOST_WEIGHT)) {
      throw new IllegalArgumentException(
          "weight is %s, but must be above 0, at most 1000".formatted(weight));
    }
  }
}
