package io.bellwether.snapshots;

import io.bellwether.snapshots.models.TensorSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The tensors of a file, and which of them were read. Not for several threads. */
final class ReadTensors implements TensorSource {

  private final SafetensorsFile file;
  private final UnaryOperator<String> nameInFile;
  private final Set<String> read = new HashSet<>();

  /**
   * @param nameInFile what the file calls a tensor
   */
  ReadTensors(SafetensorsFile file, UnaryOperator<String> nameInFile) {
    this.file = file;
    this.nameInFile = nameInFile;
  }

  boolean has(String name) {
    return file.names().contains(nameInFile.apply(name));
  }

  /**
   * @throws CorruptSnapshotException naming a tensor that nobody asked for
   */
  void requireAllRead(int formatVersion) {
    for (String name : file.names()) {
      if (!read.contains(name) && !name.startsWith(SafetensorsWriter.PADDING)) {
        throw new CorruptSnapshotException(
            "tensor %s is unknown in format version %d".formatted(name, formatVersion));
      }
    }
  }

  /** Numbers that stay in the file. */
  StoredNumbers stored(String name, Dtype dtype) {
    return file.stored(asked(name), dtype);
  }

  private String asked(String name) {
    String inFile = nameInFile.apply(name);
    read.add(inFile);
    return inFile;
  }

  @Override
  public byte[] bytes(String name) {
    return file.bytes(asked(name));
  }

  @Override
  public int[] ints(String name) {
    return file.ints(asked(name));
  }

  @Override
  public long[] longs(String name) {
    return file.longs(asked(name));
  }

  @Override
  public float[] floats(String name) {
    return file.floats(asked(name));
  }

  @Override
  public double[] doubles(String name) {
    return file.doubles(asked(name));
  }
}
