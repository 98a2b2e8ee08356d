package io.bellwether.algorithms.weighting;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.SplittableRandom;

/** Small random matrices of purchases, and their plain dense twin. */
final class Purchases {

  private Purchases() {}

  static CsrMatrix random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int investors = 1 + random.nextInt(12);
    int securities = 1 + random.nextInt(12);
    int count = random.nextInt(80);
    float[] weights = new float[count];
    for (int at = 0; at < count; at++) {
      weights[at] = random.nextInt(4) * 0.75f;
    }
    return CsrMatrix.fromTriples(
        investors,
        securities,
        random.ints(count, 0, investors).toArray(),
        random.ints(count, 0, securities).toArray(),
        weights);
  }

  static double idf(CsrMatrix bought, int investor) {
    int df = 0;
    for (int security = 0; security < bought.columnCount(); security++) {
      df += bought.contains(investor, security) ? 1 : 0;
    }
    return Math.max(0, Math.log(bought.columnCount()) - Math.log(1 + df));
  }
}
