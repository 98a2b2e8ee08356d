package io.bellwether.serving.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.serving.Fixture;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to break a snapshot file: each is refused with a reason. */
final class BrokenSnapshotTest {

  /** Where a tensor lies in the file, header included; the end is exclusive. */
  private record Section(String name, int begin, int end) {

    int length() {
      return end - begin;
    }
  }

  private final Snapshot snapshot = Fixture.snapshot("equities", 1);
  private final SnapshotLoader loader;
  private final Path file;
  private final StoredSnapshot stored;
  private final byte[] whole;
  private final int dataBegin;
  private final List<Section> sections;

  BrokenSnapshotTest(@TempDir Path folder) throws IOException {
    FolderSnapshotStore store = new FolderSnapshotStore(folder);
    this.loader = new SnapshotLoader(store);
    this.stored = store.put(snapshot);
    this.file = folder.resolve(stored.location());
    this.whole = Files.readAllBytes(file);
    int headerLength =
        Math.toIntExact(ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getLong());
    this.dataBegin = Long.BYTES + headerLength;
    this.sections = sections(headerLength);
  }

  @Test
  void unbrokenIsLoaded() {
    assertThat(loader.load(published(stored.sha256())).manifest()).isEqualTo(snapshot.manifest());
    assertThat(sections).hasSizeGreaterThan(20);
  }

  @Test
  void withAnyByteOfTheHeaderFlipped() throws IOException {
    for (int at = 0; at < dataBegin; at++) {
      assertRefused(flipped(at), "byte %d of the header".formatted(at));
    }
  }

  @Test
  void withAnyByteOfAnySectionFlipped() throws IOException {
    for (int at = dataBegin; at < whole.length; at++) {
      assertRefused(flipped(at), "byte %d of the data".formatted(at));
    }
  }

  @Test
  void cutOffAnywhere() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "%d bytes".formatted(length));
    }
  }

  @Test
  void withTwoSectionsSwapped() throws IOException {
    int swaps = 0;
    for (Section one : sections) {
      for (Section other : sections) {
        if (one.begin() < other.begin() && one.length() == other.length()) {
          byte[] swapped = swapped(one, other);
          if (!Arrays.equals(swapped, whole)) {
            assertRefused(swapped, one.name() + " and " + other.name());
            swaps++;
          }
        }
      }
    }
    assertThat(swaps).isGreaterThan(5);
  }

  @Test
  void withSomethingAtItsEnd() throws IOException {
    assertRefused(Arrays.copyOf(whole, whole.length + 1), "a byte more");
    assertRefused(Arrays.copyOf(whole, whole.length * 2), "twice as long");
  }

  /** Whoever broke it also announced the checksum of the broken file. */
  @Test
  void cutOffAndAnnouncedAsSuch() throws IOException {
    TreeSet<Integer> lengths = new TreeSet<>(List.of(0, 1, 7, 8, 9, dataBegin - 1, dataBegin));
    sections.forEach(section -> lengths.addAll(List.of(section.begin(), section.end() - 1)));
    lengths.remove(whole.length);
    for (int length : lengths) {
      byte[] broken = Arrays.copyOf(whole, length);
      assertRefused(broken, sha256(broken), "%d bytes".formatted(length));
    }
  }

  @Test
  void withAnyLengthInTheHeaderAndAnnouncedAsSuch() throws IOException {
    for (int at = 0; at < Long.BYTES; at++) {
      byte[] broken = flipped(at);
      assertRefused(broken, sha256(broken), "byte %d of the length".formatted(at));
    }
  }

  @Test
  void ofANewerFormatAndAnnouncedAsSuch() throws IOException {
    String header = new String(whole, Long.BYTES, dataBegin - Long.BYTES, StandardCharsets.UTF_8);
    String version = "\\\"formatVersion\\\":4";
    assertThat(header).contains(version);
    String newer = header.replace(version, "\\\"formatVersion\\\":9");
    byte[] broken = whole.clone();
    System.arraycopy(
        newer.getBytes(StandardCharsets.UTF_8), 0, broken, Long.BYTES, dataBegin - Long.BYTES);

    assertRefused(broken, sha256(broken), "version 9");
  }

  private void assertRefused(byte[] broken, String how) throws IOException {
    assertRefused(broken, stored.sha256(), how);
  }

  private void assertRefused(byte[] broken, String sha256, String how) throws IOException {
    Files.write(file, broken);
    assertThatThrownBy(() -> loader.load(published(sha256)))
        .as(how)
        .isInstanceOf(RefusedSnapshotException.class)
        .message()
        .isNotBlank();
  }

  private SnapshotPublished published(String sha256) {
    return Fixture.published(
        snapshot, new StoredSnapshot(stored.location(), sha256, stored.bytes()), 1);
  }

  private byte[] flipped(int at) {
    byte[] flipped = whole.clone();
    flipped[at] ^= (byte) (1 << (at % Byte.SIZE));
    return flipped;
  }

  private byte[] swapped(Section one, Section other) {
    byte[] swapped = whole.clone();
    System.arraycopy(whole, other.begin(), swapped, one.begin(), one.length());
    System.arraycopy(whole, one.begin(), swapped, other.begin(), one.length());
    return swapped;
  }

  private List<Section> sections(int headerLength) throws IOException {
    JsonNode header = new ObjectMapper().readTree(whole, Long.BYTES, headerLength);
    List<Section> found = new ArrayList<>();
    header
        .properties()
        .forEach(
            entry -> {
              JsonNode offsets = entry.getValue().path("data_offsets");
              if (offsets.isArray()) {
                found.add(
                    new Section(
                        entry.getKey(),
                        dataBegin + offsets.get(0).asInt(),
                        dataBegin + offsets.get(1).asInt()));
              }
            });
    found.removeIf(section -> section.length() == 0);
    found.sort(Comparator.comparingInt(Section::begin));
    return found;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
