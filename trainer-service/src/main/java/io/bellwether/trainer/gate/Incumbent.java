package io.bellwether.trainer.gate;

import io.bellwether.algorithms.evaluation.metrics.JudgedRanking;

/**
 * What is in service, as far as it can be compared. A snapshot itself cannot be judged on the test
 * weeks of a later one, for it may have learned from them: it is its model, as it was configured,
 * that is fitted again to what lies before them.
 */
public sealed interface Incumbent {

  /** Nothing is in service. */
  record None() implements Incumbent {}

  /**
   * Its model was judged on the candidate's test weeks.
   *
   * @param snapshotId in service
   */
  record Judged(String snapshotId, String model, JudgedRanking judged) implements Incumbent {}

  /**
   * Its model cannot be fitted any more; all there is is what was measured when it was trained, on
   * the test weeks of then.
   *
   * @param low lower end of the 95 % interval of its precision
   * @param why it cannot be fitted
   */
  record Measured(String snapshotId, String model, double precision, double low, String why)
      implements Incumbent {}

  /** Nothing is known of how well it does. */
  record Unmeasured(String snapshotId, String why) implements Incumbent {}
}
