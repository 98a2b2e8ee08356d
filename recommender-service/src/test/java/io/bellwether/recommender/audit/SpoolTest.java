package io.bellwether.recommender.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  private static final long ROOM = 1 << 20;

  @TempDir private Path folder;

  @Test
  void givesBackWhatWasAppendedInOrderAndEmptiesItsFile() throws IOException {
    try (Spool spool = Spool.open(folder, ROOM)) {
      append(spool, 5);

      Spool.Chunk first = spool.read(3);
      assertThat(texts(first)).containsExactly("record-0", "record-1", "record-2");
      assertThat(texts(spool.read(3))).isEqualTo(texts(first));

      spool.release(first);
      Spool.Chunk second = spool.read(3);
      assertThat(texts(second)).containsExactly("record-3", "record-4");
      spool.release(second);

      assertThat(spool.isEmpty()).isTrue();
      assertThat(spool.bytes()).isZero();
      assertThat(Files.size(file())).isEqualTo(Spool.HEADER);
    }
  }

  @Test
  void knowsAfterARestartWhatWasTakenOut() {
    try (Spool spool = Spool.open(folder, ROOM)) {
      append(spool, 5);
      spool.release(spool.read(2));
    }

    try (Spool spool = Spool.open(folder, ROOM)) {
      assertThat(texts(spool.read(10))).containsExactly("record-2", "record-3", "record-4");
      assertThat(spool.append("later".getBytes(UTF_8))).isTrue();
      assertThat(texts(spool.read(10))).endsWith("record-4", "later");
    }
  }

  /** As a kill in the middle of a write leaves it: at every byte of the last record. */
  @Test
  void dropsTheRecordThatWasCutOffAndNothingElse() throws IOException {
    try (Spool spool = Spool.open(folder, ROOM)) {
      append(spool, 3);
    }
    byte[] whole = Files.readAllBytes(file());
    int last = Spool.FRAME + "record-2".length();
    for (int cut = 1; cut <= last; cut++) {
      Files.write(file(), Arrays.copyOf(whole, whole.length - cut));

      try (Spool spool = Spool.open(folder, ROOM)) {
        assertThat(texts(spool.read(10))).containsExactly("record-0", "record-1");
        assertThat(Files.size(file())).isEqualTo(whole.length - last);
        assertThat(spool.append("next".getBytes(UTF_8))).isTrue();
        assertThat(texts(spool.read(10))).endsWith("record-1", "next");
      }
    }
  }

  /** A disk may keep the length of a file and not its last bytes. */
  @Test
  void dropsALastRecordOfOtherBytes() throws IOException {
    try (Spool spool = Spool.open(folder, ROOM)) {
      append(spool, 3);
    }
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length - 1] ^= 1;
    Files.write(file(), bytes);

    try (Spool spool = Spool.open(folder, ROOM)) {
      assertThat(texts(spool.read(10))).containsExactly("record-0", "record-1");
    }
  }

  @Test
  void givesEverythingAgainWhenThePlaceOfTheFirstRecordIsNone() throws IOException {
    try (Spool spool = Spool.open(folder, ROOM)) {
      append(spool, 3);
      spool.release(spool.read(2));
    }
    byte[] bytes = Files.readAllBytes(file());
    bytes[Spool.HEADER - 1] ^= 1;
    Files.write(file(), bytes);

    try (Spool spool = Spool.open(folder, ROOM)) {
      assertThat(texts(spool.read(10))).containsExactly("record-0", "record-1", "record-2");
    }
  }

  @Test
  void takesNothingBeyondItsBoundAndTakesAgainWhenItHasBeenEmptied() {
    int frame = Spool.FRAME + "record-0".length();
    try (Spool spool = Spool.open(folder, 2L * frame)) {
      append(spool, 2);
      assertThat(spool.append("record-2".getBytes(UTF_8))).isFalse();
      assertThat(texts(spool.read(10))).containsExactly("record-0", "record-1");

      spool.release(spool.read(10));

      assertThat(spool.append("record-2".getBytes(UTF_8))).isTrue();
      assertThat(texts(spool.read(10))).containsExactly("record-2");
    }
  }

  @Test
  void isOfOneProcessAlone() {
    try (Spool spool = Spool.open(folder, ROOM)) {
      assertThat(spool.isEmpty()).isTrue();
      assertThatThrownBy(() -> Spool.open(folder, ROOM))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              file() + " is in use, but must be of one process alone: give each its own folder");
    }
  }

  @Test
  void leavesAFileOfAnotherFormatAlone() throws IOException {
    Files.writeString(file(), "somebody else's bytes");

    assertThatThrownBy(() -> Spool.open(folder, ROOM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file() + " begins with 736f6d65626f6479, but must begin with 425753504f4f4c31");
    assertThat(file()).hasContent("somebody else's bytes");
  }

  @Test
  void beginsAnewWhereTheFileWasCutOffInItsHeader() throws IOException {
    Files.write(file(), new byte[] {0x42}, StandardOpenOption.CREATE);

    try (Spool spool = Spool.open(folder, ROOM)) {
      append(spool, 1);
    }
    try (Spool spool = Spool.open(folder, ROOM)) {
      assertThat(texts(spool.read(10))).containsExactly("record-0");
    }
  }

  private Path file() {
    return folder.resolve(Spool.FILE);
  }

  private static void append(Spool spool, int records) {
    IntStream.range(0, records)
        .forEach(
            at -> assertThat(spool.append(("record-" + at).getBytes(UTF_8))).as("%d", at).isTrue());
  }

  private static List<String> texts(Spool.Chunk chunk) {
    return chunk.records().stream().map(bytes -> new String(bytes, UTF_8)).toList();
  }
}
