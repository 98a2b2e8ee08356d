package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Kernels over two or three vectors. */
final class SimdVectors {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final VectorShuffle<Float> BY_FOUR =
      VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);
  private static final VectorShuffle<Float> BY_TWO =
      VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
  private static final VectorShuffle<Float> BY_ONE =
      VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);

  private SimdVectors() {}

  static float dot(float[] a, int aAt, float[] b, int bAt, int n) {
    FloatVector lanes = FloatVector.zero(S);
    for (int k = 0; k < n; k += Kernels.LANES) {
      lanes = FloatVector.fromArray(S, a, aAt + k).fma(FloatVector.fromArray(S, b, bAt + k), lanes);
    }
    lanes = lanes.add(lanes.rearrange(BY_FOUR));
    lanes = lanes.add(lanes.rearrange(BY_TWO));
    return lanes.add(lanes.rearrange(BY_ONE)).lane(0);
  }

  static void add(float alpha, float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector alphas = FloatVector.broadcast(S, alpha);
    for (int k = 0; k < n; k += Kernels.LANES) {
      alphas
          .fma(FloatVector.fromArray(S, x, xAt + k), FloatVector.fromArray(S, y, yAt + k))
          .intoArray(y, yAt + k);
    }
  }

  static void scaleAndAdd(float beta, float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector betas = FloatVector.broadcast(S, beta);
    for (int k = 0; k < n; k += Kernels.LANES) {
      betas
          .fma(FloatVector.fromArray(S, y, yAt + k), FloatVector.fromArray(S, x, xAt + k))
          .intoArray(y, yAt + k);
    }
  }

  static float dotDifference(float[] x, int xAt, float[] y, int plusAt, int minusAt, int n) {
    FloatVector lanes = FloatVector.zero(S);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector difference =
          FloatVector.fromArray(S, y, plusAt + k).sub(FloatVector.fromArray(S, y, minusAt + k));
      lanes = FloatVector.fromArray(S, x, xAt + k).fma(difference, lanes);
    }
    lanes = lanes.add(lanes.rearrange(BY_FOUR));
    lanes = lanes.add(lanes.rearrange(BY_TWO));
    return lanes.add(lanes.rearrange(BY_ONE)).lane(0);
  }

  static void pairStep(
      float g, float d, float[] x, int xAt, float[] y, int plusAt, int minusAt, int n) {
    FloatVector up = FloatVector.broadcast(S, g);
    FloatVector down = FloatVector.broadcast(S, -g);
    FloatVector decay = FloatVector.broadcast(S, -d);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector xs = FloatVector.fromArray(S, x, xAt + k);
      FloatVector plus = FloatVector.fromArray(S, y, plusAt + k);
      FloatVector minus = FloatVector.fromArray(S, y, minusAt + k);
      up.fma(plus.sub(minus), decay.fma(xs, xs)).intoArray(x, xAt + k);
      up.fma(xs, decay.fma(plus, plus)).intoArray(y, plusAt + k);
      down.fma(xs, decay.fma(minus, minus)).intoArray(y, minusAt + k);
    }
  }

  static int firstAbove(float floor, float[] values, int from, int to) {
    int at = from;
    FloatVector floors = FloatVector.broadcast(S, floor);
    for (; at + Kernels.LANES <= to; at += Kernels.LANES) {
      VectorMask<Float> above =
          FloatVector.fromArray(S, values, at).compare(VectorOperators.GT, floors);
      if (above.anyTrue()) {
        return at + above.firstTrue();
      }
    }
    for (; at < to; at++) {
      if (values[at] > floor) {
        return at;
      }
    }
    return to;
  }
}
