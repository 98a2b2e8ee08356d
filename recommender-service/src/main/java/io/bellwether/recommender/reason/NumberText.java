package io.bellwether.recommender.reason;

import java.util.Locale;

/**
 * Numbers as a language writes them.
 *
 * @param group stands between thousands
 * @param groupedFrom digits of the shortest whole number whose thousands are parted
 * @param point stands before the decimals
 */
record NumberText(char group, int groupedFrom, char point) {

  /** As parameters have numbers: no thousands are parted. */
  static final NumberText PLAIN = new NumberText(',', Integer.MAX_VALUE, '.');

  private static final int SCALE = 10_000;

  /** Above it a product with the scale might not be exact. */
  private static final float FAST_BELOW = 1e9f;

  String whole(long number) {
    String digits = Long.toString(number);
    if (number < 0 || digits.length() < groupedFrom) {
      return digits;
    }
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, group);
    }
    return grouped.toString();
  }

  /** With four decimals, half rounded up. */
  String decimal(float number) {
    if (!(Math.abs(number) < FAST_BELOW)) {
      return String.format(Locale.ROOT, "%.4f", number).replace('.', point);
    }
    // exact: 24 bits times 10 and a shift fit into 53, so that the half is seen as such
    long scaled = (long) Math.floor(Math.abs((double) number) * SCALE + 0.5);
    StringBuilder text = new StringBuilder(12);
    if (Float.floatToRawIntBits(number) < 0) {
      text.append('-');
    }
    text.append(scaled / SCALE).append(point);
    String decimals = Long.toString(scaled % SCALE);
    return text.repeat('0', 4 - decimals.length()).append(decimals).toString();
  }
}
