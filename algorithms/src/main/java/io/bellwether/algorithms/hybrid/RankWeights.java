package io.bellwether.algorithms.hybrid;

/**
 * What an estimated rank weighs in WARP, by the number of securities tried until one stood too
 * high: {@code L(floor((Y - 1) / tried))} with {@code L(r) = 1 + 1/2 + ... + 1/r}, and at least
 * L(1), for a catalogue of Y securities.
 *
 * @see "Weston, Bengio, Usunier: WSABIE, IJCAI 2011, equations 4 and 7"
 */
final class RankWeights {

  private final float[] byTried;

  RankWeights(int securityCount, int mostTried) {
    byTried = new float[mostTried + 1];
    for (int tried = 1; tried <= mostTried; tried++) {
      double sum = 1;
      for (int r = (securityCount - 1) / tried; r > 1; r--) {
        sum += 1.0 / r;
      }
      byTried[tried] = (float) sum;
    }
  }

  int mostTried() {
    return byTried.length - 1;
  }

  float afterTrying(int tried) {
    return byTried[tried];
  }
}
