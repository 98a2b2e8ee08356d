package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.FloatVector;

/** Asks the Vector API how wide this machine's registers are. */
final class RegisterWidth {

  private RegisterWidth() {}

  static int bits() {
    return FloatVector.SPECIES_PREFERRED.vectorBitSize();
  }
}
