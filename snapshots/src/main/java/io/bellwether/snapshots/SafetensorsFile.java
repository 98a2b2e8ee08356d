package io.bellwether.snapshots;

import io.bellwether.snapshots.models.TensorSource;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/**
 * A safetensors file in mapped memory. The header is checked whole before any tensor can be read;
 * every method refuses with {@link CorruptSnapshotException}. Arrays are copies, so the memory may
 * be released once they are taken; what stays in the file is mapped on its own.
 *
 * @see "The safetensors format, https://huggingface.co/docs/safetensors/index#format"
 */
final class SafetensorsFile implements TensorSource {

  static final long LONGEST_HEADER = 100_000_000;

  private static final ValueLayout.OfLong LENGTH =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final SafetensorsHeader header;
  private final MemorySegment data;
  private final long dataBegin;
  private final Mapping mapping;

  /** Maps a part of the file for as long as anybody reads it. */
  @FunctionalInterface
  interface Mapping {
    MemorySegment map(long begin, long byteCount);
  }

  private SafetensorsFile(
      SafetensorsHeader header, MemorySegment data, long dataBegin, Mapping mapping) {
    this.header = header;
    this.data = data;
    this.dataBegin = dataBegin;
    this.mapping = mapping;
  }

  /** A file over bytes that are never released. */
  static SafetensorsFile of(MemorySegment file) {
    return of(file, file::asSlice);
  }

  /** A file over its bytes, from the header length to the end of the data. */
  static SafetensorsFile of(MemorySegment file, Mapping mapping) {
    if (file.byteSize() < Long.BYTES) {
      throw new CorruptSnapshotException(
          "file has %d bytes, must have at least %d".formatted(file.byteSize(), Long.BYTES));
    }
    long headerLength = file.get(LENGTH, 0);
    if (headerLength < 0 || headerLength > LONGEST_HEADER) {
      throw new CorruptSnapshotException(
          "header length is %s, must be at most %d"
              .formatted(Long.toUnsignedString(headerLength), LONGEST_HEADER));
    }
    if (headerLength > file.byteSize() - Long.BYTES) {
      throw new CorruptSnapshotException(
          "header length is %d but only %d bytes follow it"
              .formatted(headerLength, file.byteSize() - Long.BYTES));
    }
    byte[] json = file.asSlice(Long.BYTES, headerLength).toArray(ValueLayout.JAVA_BYTE);
    MemorySegment data = file.asSlice(Long.BYTES + headerLength);
    return new SafetensorsFile(
        SafetensorsHeader.parse(json, data.byteSize()), data, Long.BYTES + headerLength, mapping);
  }

  Map<String, String> metadata() {
    return header.metadata();
  }

  /** The names of the tensors, padding included, in the order of their data. */
  Set<String> names() {
    return header.tensors().keySet();
  }

  Tensor tensor(String name) {
    Tensor tensor = header.tensors().get(name);
    if (tensor == null) {
      throw new CorruptSnapshotException("tensor %s is missing".formatted(name));
    }
    return tensor;
  }

  @Override
  public byte[] bytes(String name) {
    Tensor tensor = tensor(name, Dtype.U8);
    byte[] values = new byte[length(tensor)];
    copy(tensor, values, values.length);
    return values;
  }

  @Override
  public int[] ints(String name) {
    Tensor tensor = tensor(name, Dtype.I32);
    int[] values = new int[length(tensor)];
    copy(tensor, values, values.length);
    return values;
  }

  @Override
  public long[] longs(String name) {
    Tensor tensor = tensor(name, Dtype.I64);
    long[] values = new long[length(tensor)];
    copy(tensor, values, values.length);
    return values;
  }

  @Override
  public float[] floats(String name) {
    Tensor tensor = tensor(name, Dtype.F32);
    float[] values = new float[length(tensor)];
    copy(tensor, values, values.length);
    return values;
  }

  @Override
  public double[] doubles(String name) {
    Tensor tensor = tensor(name, Dtype.F64);
    double[] values = new double[length(tensor)];
    copy(tensor, values, values.length);
    return values;
  }

  /** Numbers that stay in the file. */
  StoredNumbers stored(String name, Dtype dtype) {
    Tensor tensor = tensor(name, dtype);
    return StoredNumbers.inFile(
        dtype, mapping.map(dataBegin + tensor.begin(), length(tensor) * dtype.byteCount()));
  }

  private Tensor tensor(String name, Dtype dtype) {
    Tensor tensor = tensor(name);
    if (tensor.dtype() != dtype) {
      throw new CorruptSnapshotException(
          "tensor %s has dtype %s, must be %s".formatted(name, tensor.dtype(), dtype));
    }
    return tensor;
  }

  private static int length(Tensor tensor) {
    if (tensor.elementCount() > Integer.MAX_VALUE) {
      throw new CorruptSnapshotException(
          "tensor %s has %d elements, must have at most %d"
              .formatted(tensor.name(), tensor.elementCount(), Integer.MAX_VALUE));
    }
    return (int) tensor.elementCount();
  }

  private void copy(Tensor tensor, Object array, int length) {
    MemorySegment.copy(data, tensor.dtype().stored(), tensor.begin(), array, 0, length);
  }
}
