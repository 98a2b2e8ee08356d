package io.bellwether.snapshots.models;

/** A part of a file: every name has its prefix. */
record PrefixedSource(TensorSource source, String prefix) implements TensorSource {

  @Override
  public byte[] bytes(String name) {
    return source.bytes(prefix + name);
  }

  @Override
  public int[] ints(String name) {
    return source.ints(prefix + name);
  }

  @Override
  public long[] longs(String name) {
    return source.longs(prefix + name);
  }

  @Override
  public float[] floats(String name) {
    return source.floats(prefix + name);
  }

  @Override
  public double[] doubles(String name) {
    return source.doubles(prefix + name);
  }
}
