package io.bellwether.snapshots;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.snapshots.models.TensorSink;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a safetensors file: 8 bytes of header length, little-endian; a JSON header; the data of
 * the tensors, one after the other. Equal tensors and metadata give equal bytes.
 *
 * <p>The data and every tensor begin at a multiple of {@value #ALIGNMENT} bytes, so that a mapped
 * tensor suits any vector width. The format allows no holes: the header is padded with spaces, and
 * tensors are kept apart by tensors of zero bytes named {@code _pad.0}, {@code _pad.1} and so on.
 *
 * @see "The safetensors format, https://huggingface.co/docs/safetensors/index#format"
 */
final class SafetensorsWriter implements TensorSink {

  static final int ALIGNMENT = 64;
  static final String METADATA = "__metadata__";
  static final String PADDING = "_pad.";

  private static final JsonMapper JSON = new JsonMapper();
  private static final int CHUNK_BYTES = 1 << 16;

  private final TreeMap<String, String> metadata = new TreeMap<>();
  private final List<Tensor> tensors = new ArrayList<>();
  private final List<MemorySegment> contents = new ArrayList<>();
  private long dataLength;
  private int paddingCount;

  void metadata(String key, String value) {
    metadata.put(key, value);
  }

  @Override
  public void add(String name, byte[] values, long... shape) {
    add(name, Dtype.U8, MemorySegment.ofArray(values), shape);
  }

  @Override
  public void add(String name, int[] values, long... shape) {
    add(name, Dtype.I32, MemorySegment.ofArray(values), shape);
  }

  @Override
  public void add(String name, long[] values, long... shape) {
    add(name, Dtype.I64, MemorySegment.ofArray(values), shape);
  }

  @Override
  public void add(String name, float[] values, long... shape) {
    add(name, Dtype.F32, MemorySegment.ofArray(values), shape);
  }

  @Override
  public void add(String name, double[] values, long... shape) {
    add(name, Dtype.F64, MemorySegment.ofArray(values), shape);
  }

  /**
   * @throws IllegalArgumentException if the name is taken or reserved, or the shape has another
   *     size than the values
   */
  private void add(String name, Dtype dtype, MemorySegment values, long... shape) {
    if (name.equals(METADATA) || name.startsWith(PADDING)) {
      throw new IllegalArgumentException("tensor name %s is reserved".formatted(name));
    }
    if (tensors.stream().anyMatch(tensor -> tensor.name().equals(name))) {
      throw new IllegalArgumentException("tensor name %s is taken".formatted(name));
    }
    align();
    append(name, dtype, values, Arrays.stream(shape).boxed().toList());
  }

  private void align() {
    int past = (int) (dataLength % ALIGNMENT);
    if (past > 0) {
      byte[] zeros = new byte[ALIGNMENT - past];
      List<Long> shape = List.of((long) zeros.length);
      append(PADDING + paddingCount, Dtype.U8, MemorySegment.ofArray(zeros), shape);
      paddingCount++;
    }
  }

  private void append(String name, Dtype dtype, MemorySegment values, List<Long> shape) {
    long end = dataLength + values.byteSize();
    tensors.add(new Tensor(name, dtype, shape, dataLength, end));
    contents.add(values);
    dataLength = end;
  }

  /** What was added, by name and without the padding; arrays of the machine's byte order. */
  SortedMap<String, MemorySegment> contents() {
    TreeMap<String, MemorySegment> byName = new TreeMap<>();
    for (int at = 0; at < tensors.size(); at++) {
      if (!tensors.get(at).name().startsWith(PADDING)) {
        byName.put(tensors.get(at).name(), contents.get(at));
      }
    }
    return byName;
  }

  SortedMap<String, String> metadata() {
    return Collections.unmodifiableSortedMap(metadata);
  }

  void writeTo(OutputStream out) throws IOException {
    byte[] header = header();
    byte[] headerLength = new byte[Long.BYTES];
    MemorySegment.ofArray(headerLength)
        .set(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0, header.length);
    out.write(headerLength);
    out.write(header);
    byte[] chunk = new byte[CHUNK_BYTES];
    for (int tensor = 0; tensor < tensors.size(); tensor++) {
      writeTensor(tensors.get(tensor).dtype(), contents.get(tensor), chunk, out);
    }
  }

  private byte[] header() throws IOException {
    ObjectNode header = JSON.createObjectNode();
    ObjectNode metadataNode = header.putObject(METADATA);
    metadata.forEach(metadataNode::put);
    for (Tensor tensor : tensors) {
      ObjectNode node = header.putObject(tensor.name());
      node.put("dtype", tensor.dtype().name());
      tensor.shape().forEach(node.putArray("shape")::add);
      node.putArray("data_offsets").add(tensor.begin()).add(tensor.end());
    }
    byte[] json = JSON.writeValueAsBytes(header);
    int unpadded = Long.BYTES + json.length;
    int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
    byte[] padded = Arrays.copyOf(json, json.length + padding);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return padded;
  }

  private static void writeTensor(Dtype dtype, MemorySegment values, byte[] chunk, OutputStream out)
      throws IOException {
    MemorySegment buffer = MemorySegment.ofArray(chunk);
    for (long from = 0; from < values.byteSize(); from += chunk.length) {
      int length = (int) Math.min(chunk.length, values.byteSize() - from);
      long elementCount = length / dtype.byteCount();
      MemorySegment.copy(values, dtype.inMemory(), from, buffer, dtype.stored(), 0, elementCount);
      out.write(chunk, 0, length);
    }
  }
}
