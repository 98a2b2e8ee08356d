package io.bellwether.snapshots;

import java.util.Arrays;

/**
 * What orders the candidates that models of the snapshot propose. It is kept, and not read here.
 *
 * @param settings which models propose how many, and what else a reader needs, as JSON
 * @param trees text of the trees that correct a score
 * @param calibrationScores ascending
 * @param calibrationProbabilities of a purchase at these scores
 * @param momentum securities x figures, row-major, as of the moment
 * @param behaviours state of the fold of what investors did, in the order of the investors
 * @param epochSecond the moment that it answers for, seconds since 1970-01-01T00:00:00Z
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle that is handed on; equals is by content below
public record SecondStage(
    String settings,
    String trees,
    double[] calibrationScores,
    double[] calibrationProbabilities,
    float[] momentum,
    byte[] behaviours,
    long epochSecond) {

  /** The name by which a manifest says that it should answer. */
  public static final String NAME = "two-stage";

  public SecondStage {
    Checks.notBlank("settings of the second stage", settings);
    Checks.equal(
        "number of calibration probabilities",
        calibrationProbabilities.length,
        "the number of scores",
        calibrationScores.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecondStage that
        && settings.equals(that.settings)
        && trees.equals(that.trees)
        && Arrays.equals(calibrationScores, that.calibrationScores)
        && Arrays.equals(calibrationProbabilities, that.calibrationProbabilities)
        && Arrays.equals(momentum, that.momentum)
        && Arrays.equals(behaviours, that.behaviours)
        && epochSecond == that.epochSecond;
  }

  @Override
  public int hashCode() {
    return 31 * settings.hashCode() + trees.hashCode();
  }
}
