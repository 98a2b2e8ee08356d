package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Reads what was written with a few lines that follow the format's description and nothing else.
 */
class SafetensorsWriterTest {

  private final byte[] file = bytes(fiveTensors());
  private final ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  private final int dataStart = Long.BYTES + (int) buffer.getLong(0);
  private final JsonNode header = header();

  @Test
  void putsEveryValueWhereTheHeaderSays() {
    assertThat(buffer.getFloat(begin("floats") + 5 * Float.BYTES)).isEqualTo(-6.5f);
    assertThat(buffer.getDouble(begin("doubles"))).isEqualTo(Math.PI);
    assertThat(buffer.getInt(begin("ints"))).isEqualTo(Integer.MIN_VALUE);
    assertThat(buffer.getLong(begin("longs") + Long.BYTES)).isEqualTo(Long.MAX_VALUE);
    assertThat(buffer.get(begin("bytes") + 2)).isEqualTo((byte) -1);
  }

  @Test
  void tellsTypesShapesAndMetadata() {
    assertThat(header.at("/floats/dtype").asText()).isEqualTo("F32");
    assertThat(header.at("/floats/shape").toString()).isEqualTo("[2,3]");
    assertThat(header.at("/doubles/dtype").asText()).isEqualTo("F64");
    assertThat(header.at("/ints/dtype").asText()).isEqualTo("I32");
    assertThat(header.at("/longs/dtype").asText()).isEqualTo("I64");
    assertThat(header.at("/bytes/dtype").asText()).isEqualTo("U8");
    assertThat(header.get("__metadata__").toString()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
  }

  @Test
  void alignsTheDataAndEveryTensor() {
    assertThat(dataStart % 64).isZero();
    for (String name : List.of("floats", "doubles", "ints", "longs", "bytes", "empty")) {
      assertThat(begin(name) % 64).isZero();
    }
  }

  @Test
  void leavesNoHoleAndNothingOver() {
    List<JsonNode> offsets =
        header.properties().stream()
            .filter(field -> !field.getKey().equals("__metadata__"))
            .map(field -> field.getValue().get("data_offsets"))
            .sorted(
                Comparator.comparing((JsonNode pair) -> pair.get(0).asLong())
                    .thenComparing(pair -> pair.get(1).asLong()))
            .toList();
    long end = 0;
    for (JsonNode pair : offsets) {
      assertThat(pair.get(0).asLong()).isEqualTo(end);
      end = pair.get(1).asLong();
    }
    assertThat(dataStart + end).isEqualTo(file.length);
  }

  @Test
  void writesTheSameBytesTwice() {
    assertThat(bytes(fiveTensors())).isEqualTo(file);
  }

  @Test
  void writesTensorsLargerThanItsBuffer() {
    double[] values = new double[100_003];
    Arrays.setAll(values, at -> at);
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.add("large", values, values.length);

    ByteBuffer large = ByteBuffer.wrap(bytes(writer)).order(ByteOrder.LITTLE_ENDIAN);

    int last = large.capacity() - Double.BYTES;
    assertThat(large.getDouble(last)).isEqualTo(100_002);
    assertThat(large.getDouble(last - 65_536)).isEqualTo(100_002 - 65_536 / 8);
  }

  @Test
  void refusesNamesThatAreTakenOrReservedAndWrongShapes() {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.add("taken", new int[1], 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.add("taken", new int[1], 1))
        .withMessageContaining("taken");
    assertThatIllegalArgumentException().isThrownBy(() -> writer.add("_pad.0", new int[1], 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.add("__metadata__", new int[1], 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.add("shape", new int[6], 2, 2))
        .withMessageContaining("shape [2, 2] takes 16 bytes");
  }

  private static SafetensorsWriter fiveTensors() {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.metadata("b", "2");
    writer.metadata("a", "1");
    writer.add("floats", new float[] {1, 2, 3, 4, 5, -6.5f}, 2, 3);
    writer.add("empty", new float[0], 0, 7);
    writer.add("doubles", new double[] {Math.PI}, 1);
    writer.add("ints", new int[] {Integer.MIN_VALUE, 1, 2}, 3);
    writer.add("longs", new long[] {0, Long.MAX_VALUE}, 2, 1);
    writer.add("bytes", new byte[] {1, 2, -1}, 3);
    return writer;
  }

  private int begin(String name) {
    return dataStart + header.get(name).get("data_offsets").get(0).asInt();
  }

  private JsonNode header() {
    try {
      return new ObjectMapper().readTree(Arrays.copyOfRange(file, Long.BYTES, dataStart));
    } catch (IOException malformed) {
      throw new AssertionError(malformed);
    }
  }

  static byte[] bytes(SafetensorsWriter writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.writeTo(out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }
}
