package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.Sigmoid;
import io.bellwether.algorithms.kernels.Kernels;

/**
 * DrawStream for a security that an investor bought one that the loss sets against it, and gives
 * the slopes of the loss by the two scores. For one thread.
 *
 * <p>A search counts how many it tried, N, until it found one within the margin. They are drawn
 * from a group, which is a random part of the catalogue, so N says the same of both: the rank in
 * the whole catalogue of Y securities is estimated as {@code floor((Y - 1) / N)}.
 */
final class Opponents {

  /** An investor who holds nearly all of a group is passed over rather than waited for. */
  private static final int MOST_TRIES = 32;

  private static final float MARGIN = 1f;

  /** DrawStream a place of a group, held or not. */
  @FunctionalInterface
  interface Candidates {
    int draw(DrawStream draws, int group);
  }

  private final Kernels kernels;
  private final HybridHyperparameters.Loss loss;
  private final RankWeights weights;
  private final Candidates candidates;
  private final float[] y;
  private final int n;

  /** A bit for every place: set while the investor holds the security there. */
  private final long[] held;

  private float slope;
  private float otherSlope;

  /**
   * @param y places x n, each with its bias in the element that x has 1 in
   */
  Opponents(
      Kernels kernels,
      HybridHyperparameters.Loss loss,
      RankWeights weights,
      Candidates candidates,
      float[] y,
      int n) {
    this.kernels = kernels;
    this.loss = loss;
    this.weights = weights;
    this.candidates = candidates;
    this.y = y;
    this.n = n;
    this.held = new long[y.length / n / Long.SIZE + 1];
  }

  /** The place is not drawn until it is released. */
  void hold(int place) {
    held[place >>> 6] |= 1L << place;
  }

  void release(int place) {
    held[place >>> 6] &= ~(1L << place);
  }

  /** x . y + b of a place. */
  float score(float[] x, int place) {
    return kernels.dot(x, 0, y, place * n, n);
  }

  /** The place of the opponent; -1 if there is none, and so nothing to learn. */
  int find(float[] x, int plus, int group, DrawStream draws) {
    float own = score(x, plus);
    return switch (loss) {
      case WARP, KOS_WARP -> search(x, own, group, draws);
      case BPR -> {
        int minus = draw(group, draws);
        slope = minus < 0 ? 0 : Sigmoid.of(score(x, minus) - own);
        otherSlope = slope;
        yield minus;
      }
      case LOGISTIC -> {
        int minus = draw(group, draws);
        slope = Sigmoid.of(-own);
        otherSlope = minus < 0 ? 0 : Sigmoid.of(score(x, minus));
        yield minus;
      }
    };
  }

  /** How fast the loss falls as the score of the security bought rises, after a find. */
  float slope() {
    return slope;
  }

  /** How fast the loss rises with the score of the opponent, after a find. */
  float otherSlope() {
    return otherSlope;
  }

  private int search(float[] x, float own, int group, DrawStream draws) {
    for (int tried = 1; tried <= weights.mostTried(); tried++) {
      int minus = draw(group, draws);
      if (minus < 0) {
        return -1;
      }
      if (score(x, minus) > own - MARGIN) {
        slope = weights.afterTrying(tried);
        otherSlope = slope;
        return minus;
      }
    }
    return -1;
  }

  private int draw(int group, DrawStream draws) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      int place = candidates.draw(draws, group);
      if ((held[place >>> 6] & (1L << place)) == 0) {
        return place;
      }
    }
    return -1;
  }
}
