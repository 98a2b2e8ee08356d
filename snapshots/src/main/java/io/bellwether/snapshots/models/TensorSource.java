package io.bellwether.snapshots.models;

/**
 * Gives named tensors as copies. Whatever is missing or of another type is refused by the exception
 * of the file behind it.
 */
public interface TensorSource {

  byte[] bytes(String name);

  int[] ints(String name);

  long[] longs(String name);

  float[] floats(String name);

  double[] doubles(String name);

  /** This source with a prefix before every name. */
  default TensorSource under(String prefix) {
    return new PrefixedSource(this, prefix);
  }
}
