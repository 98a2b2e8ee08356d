package io.bellwether.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each test changes one thing of a small schema and reads the sentences. */
final class SchemaCompatibilityTest {

  private static final int SIDE = 1;
  private static final int TRADE_LINES = 2;
  private static final int BUY = 1;

  @Test
  void acceptsTheSameSchema() {
    assertThat(after(file -> {})).isEmpty();
  }

  @Test
  void acceptsAdditions() {
    assertThat(
            after(
                file -> {
                  trade(file).addField(field("price", 9, FieldDescriptorProto.Type.TYPE_DOUBLE));
                  trade(file).addNestedType(DescriptorProto.newBuilder().setName("Fee"));
                  side(file).addValue(value("SIDE_SHORT", 2));
                  desk(file).addMethod(method("Cancel"));
                  file.addMessageType(DescriptorProto.newBuilder().setName("Order"));
                  file.addEnumType(EnumDescriptorProto.newBuilder().setName("Venue"));
                  file.addService(ServiceDescriptorProto.newBuilder().setName("Back"));
                }))
        .isEmpty();
  }

  @Test
  void acceptsATypeThatMovedToAnotherFileOfThePackage() {
    FileDescriptorProto.Builder file = schema();
    FileDescriptorSet before = FileDescriptorSet.newBuilder().addFile(file).build();
    FileDescriptorProto.Builder other =
        file.clone().setName("firm/v1/side.proto").clearMessageType().clearService();
    FileDescriptorSet after =
        FileDescriptorSet.newBuilder().addFile(other).addFile(file.clearEnumType()).build();

    assertThat(SchemaCompatibility.differences(before, after)).isEmpty();
  }

  @Test
  void refusesAMessageThatIsGone() {
    assertThat(after(FileDescriptorProto.Builder::clearMessageType))
        .containsExactly(
            "message firm.v1.Trade is in the baseline and no longer in the schema.",
            "message firm.v1.Trade.Line is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesANestedMessageThatIsGone() {
    assertThat(after(file -> trade(file).clearNestedType()))
        .containsExactly(
            "message firm.v1.Trade.Line is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesAFieldThatIsGone() {
    assertThat(after(file -> trade(file).removeField(0)))
        .containsExactly(
            "field firm.v1.Trade.id = 1 is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesAFieldThatIsGoneThoughItsNumberIsReserved() {
    assertThat(
            after(
                file ->
                    trade(file)
                        .removeField(0)
                        .addReservedName("id")
                        .addReservedRange(
                            DescriptorProto.ReservedRange.newBuilder().setStart(1).setEnd(2))))
        .hasSize(1);
  }

  @Test
  void refusesAFieldOfANestedMessageThatIsGone() {
    assertThat(after(file -> trade(file).getNestedTypeBuilder(0).clearField()))
        .containsExactly(
            "field firm.v1.Trade.Line.amount = 1 is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesARenumberedField() {
    assertThat(after(file -> trade(file).getFieldBuilder(0).setNumber(9)))
        .containsExactly("field firm.v1.Trade.id = 1 had number 1 and now has 9.");
  }

  @Test
  void refusesANumberUnderAnotherName() {
    assertThat(after(file -> trade(file).getFieldBuilder(0).setName("reference")))
        .containsExactly("field firm.v1.Trade.id = 1 had name id and now has reference.");
  }

  @Test
  void refusesANumberUnderAnotherType() {
    assertThat(
            after(
                file ->
                    trade(file).getFieldBuilder(0).setType(FieldDescriptorProto.Type.TYPE_BYTES)))
        .containsExactly("field firm.v1.Trade.id = 1 had type string and now has bytes.");
  }

  @Test
  void refusesAFieldOfAnotherMessageOrEnum() {
    assertThat(after(file -> trade(file).getFieldBuilder(SIDE).setTypeName(".firm.v1.Way")))
        .containsExactly(
            "field firm.v1.Trade.side = 2 had type enum firm.v1.Side and now has enum"
                + " firm.v1.Way.");
  }

  @Test
  void refusesAnotherLabel() {
    assertThat(after(file -> trade(file).getFieldBuilder(0).setLabel(Label.LABEL_REPEATED)))
        .containsExactly("field firm.v1.Trade.id = 1 had label optional and now has repeated.");
    assertThat(
            after(file -> trade(file).getFieldBuilder(TRADE_LINES).setLabel(Label.LABEL_OPTIONAL)))
        .contains("field firm.v1.Trade.lines = 3 had label repeated and now has optional.");
  }

  @Test
  void refusesAnotherPresence() {
    assertThat(
            after(
                file ->
                    trade(file)
                        .addOneofDecl(OneofDescriptorProto.newBuilder().setName("_id"))
                        .getFieldBuilder(0)
                        .setProto3Optional(true)
                        .setOneofIndex(1)))
        .containsExactly("field firm.v1.Trade.id = 1 had presence implicit and now has explicit.");
  }

  @Test
  void refusesAFieldThatLeavesItsOneof() {
    assertThat(after(file -> trade(file).getFieldBuilder(3).setProto3Optional(true)))
        .containsExactly("field firm.v1.Trade.web = 4 had oneof channel and now has none.");
  }

  @Test
  void refusesAFieldThatMovesToAnotherOneof() {
    assertThat(
            after(
                file ->
                    trade(file)
                        .addOneofDecl(OneofDescriptorProto.newBuilder().setName("origin"))
                        .getFieldBuilder(3)
                        .setOneofIndex(1)))
        .containsExactly("field firm.v1.Trade.web = 4 had oneof channel and now has origin.");
  }

  @Test
  void refusesAFieldThatEntersAOneof() {
    assertThat(after(file -> trade(file).getFieldBuilder(0).setOneofIndex(0)))
        .contains("field firm.v1.Trade.id = 1 had oneof none and now has channel.");
  }

  @Test
  void refusesAnEnumThatIsGone() {
    assertThat(after(FileDescriptorProto.Builder::clearEnumType))
        .containsExactly("enum firm.v1.Side is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesAnEnumValueThatIsGone() {
    assertThat(after(file -> side(file).removeValue(BUY)))
        .containsExactly(
            "enum value firm.v1.Side.SIDE_BUY = 1 is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesAnEnumNumberUnderAnotherName() {
    assertThat(after(file -> side(file).getValueBuilder(BUY).setName("SIDE_SELL")))
        .containsExactly(
            "enum value firm.v1.Side.SIDE_BUY = 1 is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesARenumberedEnumValue() {
    assertThat(after(file -> side(file).getValueBuilder(BUY).setNumber(7)))
        .containsExactly("enum value firm.v1.Side.SIDE_BUY had number 1 and now has 7.");
  }

  @Test
  void refusesAServiceThatIsGone() {
    assertThat(after(FileDescriptorProto.Builder::clearService))
        .containsExactly("service firm.v1.Desk is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesAMethodThatIsGone() {
    assertThat(after(file -> desk(file).clearMethod()))
        .containsExactly(
            "method firm.v1.Desk.Place is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesAMethodOfOtherMessages() {
    assertThat(
            after(
                file ->
                    desk(file)
                        .getMethodBuilder(0)
                        .setInputType(".firm.v1.Order")
                        .setOutputType(".firm.v1.Receipt")))
        .containsExactly(
            "method firm.v1.Desk.Place had request firm.v1.Trade and now has firm.v1.Order.",
            "method firm.v1.Desk.Place had response firm.v1.Trade and now has firm.v1.Receipt.");
  }

  @Test
  void refusesAMethodThatStreamsOtherwise() {
    assertThat(after(file -> desk(file).getMethodBuilder(0).setClientStreaming(true)))
        .containsExactly(
            "method firm.v1.Desk.Place had streaming one to one and now has stream to one.");
    assertThat(after(file -> desk(file).getMethodBuilder(0).setServerStreaming(true)))
        .containsExactly(
            "method firm.v1.Desk.Place had streaming one to one and now has one to stream.");
  }

  @Test
  void refusesAnotherPackage() {
    assertThat(after(file -> file.setPackage("firm.v2")))
        .contains(
            "file firm/v1/firm.proto had package firm.v1 and now has firm.v2.",
            "message firm.v1.Trade is in the baseline and no longer in the schema.");
  }

  @Test
  void refusesAnotherSyntax() {
    assertThat(after(FileDescriptorProto.Builder::clearSyntax))
        .containsExactly("file firm/v1/firm.proto had syntax proto3 and now has proto2.");
  }

  private static List<String> after(Consumer<FileDescriptorProto.Builder> change) {
    FileDescriptorProto.Builder file = schema();
    FileDescriptorSet before = FileDescriptorSet.newBuilder().addFile(file).build();
    change.accept(file);
    return SchemaCompatibility.differences(
        before, FileDescriptorSet.newBuilder().addFile(file).build());
  }

  private static FileDescriptorProto.Builder schema() {
    DescriptorProto line =
        DescriptorProto.newBuilder()
            .setName("Line")
            .addField(field("amount", 1, FieldDescriptorProto.Type.TYPE_INT64))
            .build();
    DescriptorProto.Builder trade =
        DescriptorProto.newBuilder()
            .setName("Trade")
            .addNestedType(line)
            .addField(field("id", 1, FieldDescriptorProto.Type.TYPE_STRING))
            .addField(
                field("side", 2, FieldDescriptorProto.Type.TYPE_ENUM).setTypeName(".firm.v1.Side"))
            .addField(
                field("lines", 3, FieldDescriptorProto.Type.TYPE_MESSAGE)
                    .setTypeName(".firm.v1.Trade.Line")
                    .setLabel(Label.LABEL_REPEATED))
            .addField(field("web", 4, FieldDescriptorProto.Type.TYPE_STRING).setOneofIndex(0))
            .addOneofDecl(OneofDescriptorProto.newBuilder().setName("channel"));
    return FileDescriptorProto.newBuilder()
        .setName("firm/v1/firm.proto")
        .setPackage("firm.v1")
        .setSyntax("proto3")
        .addMessageType(trade)
        .addEnumType(
            EnumDescriptorProto.newBuilder()
                .setName("Side")
                .addValue(value("SIDE_UNSPECIFIED", 0))
                .addValue(value("SIDE_BUY", 1)))
        .addService(ServiceDescriptorProto.newBuilder().setName("Desk").addMethod(method("Place")));
  }

  private static FieldDescriptorProto.Builder field(
      String name, int number, FieldDescriptorProto.Type type) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type)
        .setLabel(Label.LABEL_OPTIONAL);
  }

  private static EnumValueDescriptorProto.Builder value(String name, int number) {
    return EnumValueDescriptorProto.newBuilder().setName(name).setNumber(number);
  }

  private static MethodDescriptorProto.Builder method(String name) {
    return MethodDescriptorProto.newBuilder()
        .setName(name)
        .setInputType(".firm.v1.Trade")
        .setOutputType(".firm.v1.Trade");
  }

  private static DescriptorProto.Builder trade(FileDescriptorProto.Builder file) {
    return file.getMessageTypeBuilder(0);
  }

  private static EnumDescriptorProto.Builder side(FileDescriptorProto.Builder file) {
    return file.getEnumTypeBuilder(0);
  }

  private static ServiceDescriptorProto.Builder desk(FileDescriptorProto.Builder file) {
    return file.getServiceBuilder(0);
  }
}
