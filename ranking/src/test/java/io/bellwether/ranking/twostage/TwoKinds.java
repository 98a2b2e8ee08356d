package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.ranking.candidates.NewListingsSource;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small market: investors of two kinds, securities of two kinds, and from the second half of time
 * on only securities of an even half are bought any more. The last securities were never bought.
 */
final class TwoKinds implements KnowledgeSource {

  static final int INVESTORS = 300;
  static final int SECURITIES = 48;
  static final int NEVER_BOUGHT = 4;
  static final long DAY = 86_400;
  static final long END = 100 * DAY;

  private final int purchasesOfEach;
  private final float fill;

  TwoKinds(int purchasesOfEach, float fill) {
    this.purchasesOfEach = purchasesOfEach;
    this.fill = fill;
  }

  /** As it is meant. */
  static TwoKinds standard() {
    return new TwoKinds(14, Float.NaN);
  }

  Interactions purchases() {
    SplittableRandom random = new SplittableRandom(3);
    int count = INVESTORS * purchasesOfEach;
    int[] investors = new int[count];
    int[] securities = new int[count];
    long[] times = new long[count];
    for (int at = 0; at < count; at++) {
      int u = at / purchasesOfEach;
      long when = random.nextLong(END);
      int kind = random.nextInt(8) == 0 ? 1 - u % 2 : u % 2;
      int half = (SECURITIES - NEVER_BOUGHT) / 2;
      int place = when > END / 2 ? random.nextInt(half / 2) : random.nextInt(half);
      investors[at] = u;
      securities[at] = 2 * place + kind;
      times[at] = when;
    }
    return new Interactions(investors, securities, times);
  }

  @Override
  public Fitted fittedAt(Interactions purchases, long epochSecond) {
    return (until, at) -> known();
  }

  private MarketKnowledge known() {
    float[] investors = new float[INVESTORS * 2];
    for (int u = 0; u < INVESTORS; u++) {
      investors[2 * u] = u % 2;
      // a column that is always missing, constant or whatever a test wants
      investors[2 * u + 1] = fill;
    }
    float[] securities = new float[SECURITIES];
    for (int i = 0; i < SECURITIES; i++) {
      securities[i] = i % 2;
    }
    long[] seen = new long[SECURITIES];
    Arrays.fill(seen, NewListingsSource.LONG_AGO);
    DenseFigures dense =
        new DenseFigures(
            List.of("kind", "odd (one)"),
            investors,
            List.of("kind"),
            securities,
            DenseFigures.PairFigure.none());
    return new MarketKnowledge(new SideFeatures(kinds(INVESTORS), kinds(SECURITIES)), dense, seen);
  }

  static CsrMatrix kinds(int rowCount) {
    int[] starts = new int[rowCount + 1];
    int[] columns = new int[rowCount];
    float[] ones = new float[rowCount];
    for (int row = 0; row < rowCount; row++) {
      starts[row + 1] = row + 1;
      columns[row] = row % 2;
      ones[row] = 1;
    }
    return CsrMatrix.of(rowCount, 2, starts, columns, ones);
  }
}
