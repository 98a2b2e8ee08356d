package io.bellwether.algorithms.evaluation;

import java.util.List;

/** How purchases are parted into what a model learns from and what it should have foreseen. */
public sealed interface SplitRule permits GlobalTime, LeaveLastOut, RandomShare, RollingOrigin {

  /**
   * The parts, in order of time; one, except for {@link RollingOrigin}.
   *
   * @throws IllegalArgumentException if an index does not fit the counts, or if either side of a
   *     split would be empty
   */
  List<Split> splits(Interactions all, int investorCount, int securityCount);

  /**
   * The rule by which the train side of a split is parted again, to choose hyperparameters without
   * a look at its test side.
   */
  SplitRule validation(Split outer);

  /** The rule for a reader. */
  String description();
}
