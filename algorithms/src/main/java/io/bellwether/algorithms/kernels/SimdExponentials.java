package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Exponentials and the greatest of a row, as {@link ScalarKernels} computes them. */
final class SimdExponentials {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final VectorShuffle<Float> BY_FOUR =
      VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);
  private static final VectorShuffle<Float> BY_TWO =
      VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
  private static final VectorShuffle<Float> BY_ONE =
      VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);

  private SimdExponentials() {}

  static float exponentials(float shift, float[] values, int at, int n) {
    FloatVector shifts = FloatVector.broadcast(S, shift);
    FloatVector least = FloatVector.broadcast(S, Exponential.LEAST);
    FloatVector perLog = FloatVector.broadcast(S, Exponential.LOG2_E);
    FloatVector magic = FloatVector.broadcast(S, Exponential.MAGIC);
    FloatVector high = FloatVector.broadcast(S, -Exponential.LN2_HIGH);
    FloatVector low = FloatVector.broadcast(S, -Exponential.LN2_LOW);
    FloatVector lanes = FloatVector.zero(S);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector x = FloatVector.fromArray(S, values, at + k).sub(shifts).max(least);
      FloatVector rounded = x.fma(perLog, magic);
      FloatVector whole = rounded.sub(magic);
      FloatVector r = whole.fma(low, whole.fma(high, x));
      FloatVector p = FloatVector.broadcast(S, Exponential.C5);
      p = p.fma(r, FloatVector.broadcast(S, Exponential.C4));
      p = p.fma(r, FloatVector.broadcast(S, Exponential.C3));
      p = p.fma(r, FloatVector.broadcast(S, Exponential.C2));
      p = p.fma(r, FloatVector.broadcast(S, Exponential.C1));
      p = p.fma(r, FloatVector.broadcast(S, Exponential.C0));
      FloatVector series = p.fma(r.mul(r), r.add(1f));
      FloatVector result =
          series
              .reinterpretAsInts()
              .add(rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
              .reinterpretAsFloats();
      result.intoArray(values, at + k);
      lanes = lanes.add(result);
    }
    lanes = lanes.add(lanes.rearrange(BY_FOUR));
    lanes = lanes.add(lanes.rearrange(BY_TWO));
    return lanes.add(lanes.rearrange(BY_ONE)).lane(0);
  }

  static float greatest(float[] values, int at, int n) {
    FloatVector most = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
    for (int k = 0; k < n; k += Kernels.LANES) {
      most = most.max(FloatVector.fromArray(S, values, at + k));
    }
    most = most.max(most.rearrange(BY_FOUR));
    most = most.max(most.rearrange(BY_TWO));
    return most.max(most.rearrange(BY_ONE)).lane(0);
  }
}
