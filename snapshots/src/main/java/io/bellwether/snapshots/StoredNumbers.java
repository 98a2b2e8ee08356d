package io.bellwether.snapshots;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Numbers of one kind, in an array, or where they lie in the file of a snapshot: there each is read
 * when it is asked for, so that who needs none of them pays for none. Immutable, for any number of
 * threads.
 */
@SuppressWarnings("Immutable") // value layouts are, only not annotated so
public final class StoredNumbers {

  private static final ValueLayout.OfFloat STORED_FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Dtype dtype;
  private final boolean isStored;
  private final MemorySegment values;

  private StoredNumbers(Dtype dtype, boolean isStored, MemorySegment values) {
    this.dtype = dtype;
    this.isStored = isStored;
    this.values = values;
  }

  /** Keeps the array; nobody may write to it afterwards. */
  public static StoredNumbers of(int[] values) {
    return inMemory(Dtype.I32, MemorySegment.ofArray(values));
  }

  /** Keeps the array; nobody may write to it afterwards. */
  public static StoredNumbers of(long[] values) {
    return inMemory(Dtype.I64, MemorySegment.ofArray(values));
  }

  /** Keeps the array; nobody may write to it afterwards. */
  public static StoredNumbers of(float[] values) {
    return inMemory(Dtype.F32, MemorySegment.ofArray(values));
  }

  /** Keeps the array; nobody may write to it afterwards. */
  public static StoredNumbers of(double[] values) {
    return inMemory(Dtype.F64, MemorySegment.ofArray(values));
  }

  private static StoredNumbers inMemory(Dtype dtype, MemorySegment values) {
    return new StoredNumbers(dtype, false, values);
  }

  /**
   * @param values as the file has them, readable as long as anybody reads them
   */
  static StoredNumbers inFile(Dtype dtype, MemorySegment values) {
    return new StoredNumbers(dtype, true, values);
  }

  public int size() {
    return Math.toIntExact(values.byteSize() / dtype.byteCount());
  }

  public float floatAt(int at) {
    require(Dtype.F32);
    // a layout that is no constant would be looked up with every number
    return isStored
        ? values.get(STORED_FLOAT, (long) at * Float.BYTES)
        : values.get(ValueLayout.JAVA_FLOAT_UNALIGNED, (long) at * Float.BYTES);
  }

  /** Copies numbers {@code from} and on, as many as fit. */
  public void into(int from, int[] copy) {
    require(Dtype.I32);
    copy(from, copy, copy.length);
  }

  /** Copies numbers {@code from} and on, as many as fit. */
  public void into(int from, long[] copy) {
    require(Dtype.I64);
    copy(from, copy, copy.length);
  }

  /** Copies numbers {@code from} and on, as many as fit. */
  public void into(int from, float[] copy) {
    require(Dtype.F32);
    copy(from, copy, copy.length);
  }

  /** Copies numbers {@code from} and on, as many as fit. */
  public void into(int from, double[] copy) {
    require(Dtype.F64);
    copy(from, copy, copy.length);
  }

  int[] toInts() {
    int[] copy = new int[size()];
    into(0, copy);
    return copy;
  }

  long[] toLongs() {
    long[] copy = new long[size()];
    into(0, copy);
    return copy;
  }

  float[] toFloats() {
    float[] copy = new float[size()];
    into(0, copy);
    return copy;
  }

  double[] toDoubles() {
    double[] copy = new double[size()];
    into(0, copy);
    return copy;
  }

  private void copy(int from, Object array, int length) {
    ValueLayout layout = isStored ? dtype.stored() : dtype.inMemory();
    MemorySegment.copy(values, layout, from * dtype.byteCount(), array, 0, length);
  }

  private void require(Dtype asked) {
    if (dtype != asked) {
      throw new IllegalArgumentException(
          "numbers are asked for as %s, must be as %s".formatted(asked, dtype));
    }
  }
}
