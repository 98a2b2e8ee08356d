package io.bellwether.snapshots.models;

/** A part of a file: every name has its prefix. */
record PrefixedSink(TensorSink sink, String prefix) implements TensorSink {

  @Override
  public void add(String name, byte[] values, long... shape) {
    sink.add(prefix + name, values, shape);
  }

  @Override
  public void add(String name, int[] values, long... shape) {
    sink.add(prefix + name, values, shape);
  }

  @Override
  public void add(String name, long[] values, long... shape) {
    sink.add(prefix + name, values, shape);
  }

  @Override
  public void add(String name, float[] values, long... shape) {
    sink.add(prefix + name, values, shape);
  }

  @Override
  public void add(String name, double[] values, long... shape) {
    sink.add(prefix + name, values, shape);
  }
}
