package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsFileTest {

  private static final String ONE = "{'x':{'dtype':'I32','shape':[2],'data_offsets':[0,8]}}";

  @Test
  void readsWhatTheWriterWrote() {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.metadata("key", "välue");
    writer.add("floats", new float[] {1.5f, -2}, 1, 2);
    writer.add("doubles", new double[] {Math.E}, 1);
    writer.add("ints", new int[] {7, -8, 9}, 3);
    writer.add("longs", new long[] {Long.MIN_VALUE}, 1);
    writer.add("bytes", new byte[] {-3}, 1);
    writer.add("none", new int[0], 0);

    SafetensorsFile file = open(SafetensorsWriterTest.bytes(writer));

    assertThat(file.metadata()).containsEntry("key", "välue").hasSize(1);
    assertThat(file.floats("floats")).containsExactly(1.5f, -2f);
    assertThat(file.tensor("floats").shape()).containsExactly(1L, 2L);
    assertThat(file.doubles("doubles")).containsExactly(Math.E);
    assertThat(file.ints("ints")).containsExactly(7, -8, 9);
    assertThat(file.longs("longs")).containsExactly(Long.MIN_VALUE);
    assertThat(file.bytes("bytes")).containsExactly(-3);
    assertThat(file.ints("none")).isEmpty();
  }

  @Test
  void readsFilesThatOthersWriteWithoutAlignmentOrMetadata() {
    ByteBuffer data = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
    data.put((byte) 5).putInt(6).putInt(-7);
    String header =
        "{'x':{'dtype':'I32','shape':[2],'data_offsets':[1,9]},"
            + "'scalar':{'dtype':'U8','shape':[],'data_offsets':[0,1]}}";

    SafetensorsFile file = open(file(header, data.array()));

    assertThat(file.ints("x")).containsExactly(6, -7);
    assertThat(file.bytes("scalar")).containsExactly(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'x':{'dtype':'I32','shape':[3],'data_offsets':[0,8]}} | takes 12 bytes but has",
        "{'x':{'dtype':'I32','shape':[1],'data_offsets':[0,4]}} | end at byte 4 but the file holds 8",
        "{'x':{'dtype':'I32','shape':[3],'data_offsets':[0,12]}} | end at byte 12 but the file holds 8",
        "{'x':{'dtype':'I32','shape':[1],'data_offsets':[4,8]}} | begins at byte 4, must begin at 0",
        "{'x':{'dtype':'I32','shape':[1],'data_offsets':[0,4]},'y':{'dtype':'I32','shape':[1],'data_offsets':[2,6]}} | begins at byte 2, must begin at 4",
        "{'x':{'dtype':'I32','shape':[1],'data_offsets':[0,4]},'y':{'dtype':'U8','shape':[3],'data_offsets':[5,8]}} | begins at byte 5, must begin at 4",
        "{'x':{'dtype':'I32','shape':[2],'data_offsets':[8,0]}} | takes 8 bytes but has",
        "{'x':{'dtype':'I32','shape':[-2],'data_offsets':[0,8]}} | dimension -2, must be at least 0",
        "{'x':{'dtype':'I64','shape':[4611686018427387904,4],'data_offsets':[0,8]}} | more than 2^63",
        "{'x':{'dtype':'I32','shape':[2.0],'data_offsets':[0,8]}} | must be an array of integers",
        "{'x':{'dtype':'I32','shape':[2],'data_offsets':[0,99999999999999999999]}} | must be an array of integers",
        "{'x':{'dtype':'I32','shape':2,'data_offsets':[0,8]}} | must be an array of integers",
        "{'x':{'dtype':'I32','shape':[2],'data_offsets':[0,8,8]}} | has 3 data_offsets, must have 2",
        "{'x':{'dtype':'Q7','shape':[2],'data_offsets':[0,8]}} | must be one of [U8, I32, I64, F32, F64]",
        "{'x':{'dtype':3,'shape':[2],'data_offsets':[0,8]}} | must be one of",
        "{'x':{'dtype':'I32','shape':[2]}} | has the fields [dtype, shape]",
        "{'x':{'dtype':'I32','shape':[2],'data_offsets':[0,8],'more':1}} | has the fields",
        "{'x':7} | has the fields []",
        "{'x':{'dtype':'I32','shape':[2],'data_offsets':[0,8]},'x':{'dtype':'I32','shape':[2],'data_offsets':[0,8]}} | duplicate names",
        "{'__metadata__':[]} | __metadata__ is not a JSON object",
        "{'__metadata__':{'n':1}} | entry n is not a string",
        "{} | end at byte 0 but the file holds 8",
        "{} {} | is not a JSON object",
        "{'x' | is not a JSON object",
        "[] | does not begin with {",
      })
  void refusesHeadersThatAreNotAsTheFormatSays(String header, String reason) {
    assertRefused(file(header, new byte[8]), reason);
  }

  @Test
  void refusesHeaderLengthsThatDoNotFit() {
    byte[] whole = file(ONE, new byte[8]);

    assertRefused(withHeaderLength(whole, 0), "does not begin with {");
    assertRefused(withHeaderLength(whole, whole.length), "bytes follow it");
    assertRefused(withHeaderLength(whole, 100_000_001), "must be at most 100000000");
    assertRefused(withHeaderLength(whole, -1), "is 18446744073709551615, must be at most");
  }

  @Test
  void refusesEveryTruncationAndAnyByteTooMany() {
    byte[] whole = file(ONE, new byte[8]);
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "");
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1), "end at byte 8 but the file holds 9");
  }

  @Test
  void refusesTensorsThatAreMissingOrOfAnotherType() {
    SafetensorsFile file = open(file(ONE, new byte[8]));

    assertThatExceptionOfType(CorruptSnapshotException.class)
        .isThrownBy(() -> file.ints("y"))
        .withMessage("tensor y is missing");
    assertThatExceptionOfType(CorruptSnapshotException.class)
        .isThrownBy(() -> file.floats("x"))
        .withMessage("tensor x has dtype I32, must be F32");
  }

  @Test
  void readsStringsBackAndRefusesOffsetsThatDoNotFit() {
    SafetensorsWriter writer = new SafetensorsWriter();
    List<String> strings = List.of("", "é", "", "\uD83D\uDCC8", "plain");
    StringColumn.write(writer, "good", strings);
    StringColumn.write(writer, "none", List.of());
    writer.add("down.bytes", new byte[4], 4);
    writer.add("down.offsets", new int[] {0, 3, 2, 4}, 4);
    writer.add("short.bytes", new byte[4], 4);
    writer.add("short.offsets", new int[] {0, 3}, 2);
    writer.add("bad.bytes", new byte[] {(byte) 0xC3}, 1);
    writer.add("bad.offsets", new int[] {0, 1}, 2);

    SafetensorsFile file = open(SafetensorsWriterTest.bytes(writer));

    assertThat(StringColumn.read(file, "good")).isEqualTo(strings);
    assertThat(StringColumn.read(file, "none")).isEmpty();
    for (String name : List.of("down", "short", "bad")) {
      assertThatExceptionOfType(CorruptSnapshotException.class)
          .isThrownBy(() -> StringColumn.read(file, name))
          .withMessageContaining(name);
    }
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatExceptionOfType(CorruptSnapshotException.class)
        .isThrownBy(() -> open(bytes))
        .withMessageContaining(reason);
  }

  private static SafetensorsFile open(byte[] bytes) {
    return SafetensorsFile.of(MemorySegment.ofArray(bytes));
  }

  private static byte[] file(String header, byte[] data) {
    byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + json.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .put(data)
        .array();
  }

  private static byte[] withHeaderLength(byte[] file, long length) {
    byte[] changed = file.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);
    return changed;
  }
}
