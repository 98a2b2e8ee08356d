package io.bellwether.recommender.history;

/**
 * What one trade since the snapshot did.
 *
 * @param security that was bought, by its index in the snapshot; {@link #NONE} for a sale, or a
 *     security that the snapshot does not have
 * @param value quantity times price, in single precision as training has it
 * @param epochSecond when it was executed
 */
public record LiveTrade(int security, float value, long epochSecond) {

  /** The security of a trade that adds nothing to a history. */
  public static final int NONE = -1;
}
