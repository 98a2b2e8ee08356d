package io.bellwether.snapshots.models;

/**
 * Takes named tensors in the order in which they are given. An array is kept, not copied; nobody
 * may write to it before the file is written.
 */
public interface TensorSink {

  void add(String name, byte[] values, long... shape);

  void add(String name, int[] values, long... shape);

  void add(String name, long[] values, long... shape);

  void add(String name, float[] values, long... shape);

  void add(String name, double[] values, long... shape);

  /** This sink with a prefix before every name. */
  default TensorSink under(String prefix) {
    return new PrefixedSink(this, prefix);
  }
}
