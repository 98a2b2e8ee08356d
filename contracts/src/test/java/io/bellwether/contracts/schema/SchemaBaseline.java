package io.bellwether.contracts.schema;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The schema as it was last committed: a serialized {@code google.protobuf.FileDescriptorSet}
 * without source positions.
 */
final class SchemaBaseline {

  static final String RECORD_COMMAND =
      "./mvnw -pl contracts test -Dtest=SchemaBaselineTest -Dschema.record=true";

  private final Path file;

  SchemaBaseline(Path file) {
    this.file = file;
  }

  /** Fails when the schema is incompatible with the baseline, or when the baseline is behind. */
  void requireHolds(FileDescriptorSet schema) throws IOException {
    if (!Files.exists(file)) {
      throw new AssertionError(file + " is missing; record the schema with: " + RECORD_COMMAND);
    }
    requireCompatible(schema);
    if (!read().equals(schema)) {
      throw new AssertionError(
          "The schema has compatible changes that %s does not hold; record them with: %s"
              .formatted(file, RECORD_COMMAND));
    }
  }

  /** Makes the schema the baseline; fails and leaves the file when it is incompatible. */
  void record(FileDescriptorSet schema) throws IOException {
    if (Files.exists(file)) {
      requireCompatible(schema);
    }
    Files.write(file, schema.toByteArray());
  }

  private void requireCompatible(FileDescriptorSet schema) throws IOException {
    List<String> differences = SchemaCompatibility.differences(read(), schema);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "The schema is incompatible with %s; schemas evolve by adding only:%n- %s"
              .formatted(file, String.join(System.lineSeparator() + "- ", differences)));
    }
  }

  private FileDescriptorSet read() throws IOException {
    try {
      return FileDescriptorSet.parseFrom(Files.readAllBytes(file));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(file + " is no FileDescriptorSet", e);
    }
  }
}
