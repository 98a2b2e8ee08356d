package io.bellwether.snapshots;

import io.bellwether.snapshots.models.TensorSink;
import io.bellwether.snapshots.models.TensorSource;
import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tensors without a file: flat arrays by name. */
final class HeldTensors implements TensorSource {

  private final Map<String, Object> arrays = new LinkedHashMap<>();

  TensorSink sink() {
    return new Sink();
  }

  Set<String> names() {
    return arrays.keySet();
  }

  boolean isOfReals(String name) {
    return held(name) instanceof float[] || held(name) instanceof double[];
  }

  int length(String name) {
    return Array.getLength(held(name));
  }

  /** The same but for a tensor that has lost its last value. */
  HeldTensors withoutLast(String name) {
    Object array = held(name);
    int length = Array.getLength(array) - 1;
    Object shorter = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, shorter, 0, length);
    return with(name, shorter);
  }

  /** The same but for the first value of a tensor of reals, which is no number. */
  HeldTensors withNaN(String name) {
    Object array = held(name);
    Object spoilt = Array.newInstance(array.getClass().getComponentType(), Array.getLength(array));
    System.arraycopy(array, 0, spoilt, 0, Array.getLength(array));
    Array.set(spoilt, 0, spoilt instanceof float[] ? (Object) Float.NaN : (Object) Double.NaN);
    return with(name, spoilt);
  }

  private HeldTensors with(String name, Object array) {
    HeldTensors changed = new HeldTensors();
    changed.arrays.putAll(arrays);
    changed.arrays.put(name, array);
    return changed;
  }

  @Override
  public byte[] bytes(String name) {
    return (byte[]) held(name);
  }

  @Override
  public int[] ints(String name) {
    return (int[]) held(name);
  }

  @Override
  public long[] longs(String name) {
    return (long[]) held(name);
  }

  @Override
  public float[] floats(String name) {
    return (float[]) held(name);
  }

  @Override
  public double[] doubles(String name) {
    return (double[]) held(name);
  }

  private Object held(String name) {
    return Objects.requireNonNull(arrays.get(name), name);
  }

  private final class Sink implements TensorSink {

    @Override
    public void add(String name, byte[] values, long... shape) {
      arrays.put(name, values);
    }

    @Override
    public void add(String name, int[] values, long... shape) {
      arrays.put(name, values);
    }

    @Override
    public void add(String name, long[] values, long... shape) {
      arrays.put(name, values);
    }

    @Override
    public void add(String name, float[] values, long... shape) {
      arrays.put(name, values);
    }

    @Override
    public void add(String name, double[] values, long... shape) {
      arrays.put(name, values);
    }
  }
}
