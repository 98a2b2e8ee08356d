package io.bellwether.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.bellwether.contracts.wire.Answer;
import io.bellwether.contracts.wire.Brief;
import io.bellwether.contracts.wire.FeedbackOuterClass;
import io.bellwether.contracts.wire.InvestorOuterClass;
import io.bellwether.contracts.wire.MoneyOuterClass;
import io.bellwether.contracts.wire.RecommenderOuterClass;
import io.bellwether.contracts.wire.SecurityOuterClass;
import io.bellwether.contracts.wire.SimilarityOuterClass;
import io.bellwether.contracts.wire.Snapshot;
import io.bellwether.contracts.wire.Synthetic;
import io.bellwether.contracts.wire.TradeOuterClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaBaselineTest {

  private static final Path COMMITTED = Path.of("src/main/schema/contracts.desc");
  private static final Path SOURCES = Path.of("src/main/proto");

  private final Path directory;

  SchemaBaselineTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void theCommittedBaselineHoldsTheSchema() throws IOException {
    SchemaBaseline baseline = new SchemaBaseline(COMMITTED);
    if (Boolean.getBoolean("schema.record")) {
      baseline.record(currentSchema());
    }
    baseline.requireHolds(currentSchema());
  }

  @Test
  void theSchemaHoldsEverySourceFile() throws IOException {
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      assertThat(currentSchema().getFileList())
          .extracting(FileDescriptorProto::getName)
          .containsExactlyElementsOf(
              sources
                  .filter(Files::isRegularFile)
                  .map(source -> SOURCES.relativize(source).toString().replace('\\', '/'))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void refusesAnIncompatibleSchemaAndListsWhy() throws IOException {
    SchemaBaseline baseline = baselineOf(schema("Trade", "Order"));

    assertThatThrownBy(() -> baseline.requireHolds(schema("Position")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("- message firm.v1.Order is in the baseline")
        .hasMessageContaining("- message firm.v1.Trade is in the baseline");
  }

  @Test
  void saysHowToRecordACompatibleChange() throws IOException {
    SchemaBaseline baseline = baselineOf(schema("Trade"));

    assertThatThrownBy(() -> baseline.requireHolds(schema("Trade", "Order")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("compatible changes")
        .hasMessageContaining(
            "./mvnw -pl contracts test -Dtest=SchemaBaselineTest -Dschema.record=true");
  }

  @Test
  void holdsACompatibleChangeOnceRecorded() throws IOException {
    SchemaBaseline baseline = baselineOf(schema("Trade"));

    baseline.record(schema("Trade", "Order"));

    baseline.requireHolds(schema("Trade", "Order"));
  }

  @Test
  void refusesToRecordAnIncompatibleSchemaAndKeepsTheBaseline() throws IOException {
    SchemaBaseline baseline = baselineOf(schema("Trade"));

    assertThatThrownBy(() -> baseline.record(schema("Order")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("message firm.v1.Trade");

    baseline.requireHolds(schema("Trade"));
  }

  @Test
  void refusesAMissingBaseline() {
    SchemaBaseline missing = new SchemaBaseline(directory.resolve("missing.desc"));

    assertThatThrownBy(() -> missing.requireHolds(schema("Trade")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("missing.desc is missing");
  }

  @Test
  void refusesABaselineThatIsNoDescriptor() throws IOException {
    Path garbage = Files.write(directory.resolve("garbage.desc"), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> new SchemaBaseline(garbage).requireHolds(schema("Trade")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("is no FileDescriptorSet");
  }

  private SchemaBaseline baselineOf(FileDescriptorSet schema) throws IOException {
    SchemaBaseline baseline = new SchemaBaseline(directory.resolve("baseline.desc"));
    baseline.record(schema);
    return baseline;
  }

  private static FileDescriptorSet currentSchema() {
    FileDescriptorSet.Builder set = FileDescriptorSet.newBuilder();
    Stream.of(
            Answer.getDescriptor(),
            Brief.getDescriptor(),
            FeedbackOuterClass.getDescriptor(),
            InvestorOuterClass.getDescriptor(),
            MoneyOuterClass.getDescriptor(),
            RecommenderOuterClass.getDescriptor(),
            SecurityOuterClass.getDescriptor(),
            SimilarityOuterClass.getDescriptor(),
            Snapshot.getDescriptor(),
            Synthetic.getDescriptor(),
            TradeOuterClass.getDescriptor())
        .sorted(Comparator.comparing(FileDescriptor::getName))
        .map(FileDescriptor::toProto)
        .forEach(set::addFile);
    return set.build();
  }

  private static FileDescriptorSet schema(String... messages) {
    FileDescriptorProto.Builder file =
        FileDescriptorProto.newBuilder().setName("firm/v1/firm.proto").setPackage("firm.v1");
    for (String message : messages) {
      file.addMessageType(DescriptorProto.newBuilder().setName(message));
    }
    return FileDescriptorSet.newBuilder().addFile(file).build();
  }
}
