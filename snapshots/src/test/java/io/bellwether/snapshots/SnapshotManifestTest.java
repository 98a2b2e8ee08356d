package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotManifestTest {

  @Test
  void givesAnIdOfTheLineAndSixteenHexDigits() {
    assertThat(idOf("equities", "trades-0", 5, "k", "v", 1)).matches("equities-[0-9a-f]{16}");
  }

  @Test
  void givesAnotherIdWhenAnyOfItsInputsDiffers() {
    List<String> ids =
        Stream.of(
                idOf("equities", "trades-0", 5, "k", "v", 1),
                idOf("bonds", "trades-0", 5, "k", "v", 1).replace("bonds", "equities"),
                idOf("equities", "trades-1", 5, "k", "v", 1),
                idOf("equities", "trades-0", 6, "k", "v", 1),
                idOf("equities", "trades-0", 5, "kv", "", 1),
                idOf("equities", "trades-0", 5, "k", "v\nseed 1 1", 1),
                idOf("equities", "trades-0", 5, "k", "v", 2))
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void givesTheSameIdWhateverTheOrderOfTheMaps() {
    SortedMap<String, Long> descending = new TreeMap<>(Collections.reverseOrder());
    descending.putAll(Snapshots.OFFSETS);

    assertThat(SnapshotManifest.idOf("equities", descending, Snapshots.CONFIGURATION, 1))
        .isEqualTo(
            SnapshotManifest.idOf("equities", Snapshots.OFFSETS, Snapshots.CONFIGURATION, 1));
  }

  @Test
  void isTheSameAfterJson() {
    SnapshotManifest first = Snapshots.manifest();
    SnapshotManifest second = Snapshots.manifest(-7, "popularity", first.id());

    assertThat(ManifestJson.read(ManifestJson.write(first))).isEqualTo(first);
    assertThat(ManifestJson.read(ManifestJson.write(second))).isEqualTo(second);
  }

  @Test
  void refusesJsonThatIsNotAWholeManifest() {
    String whole = ManifestJson.write(Snapshots.manifest());
    for (String broken :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            whole.substring(1),
            whole + "x",
            whole.replace("\"seed\":42", "\"seed\":null"),
            whole.replace("\"seed\":42", "\"seed\":43"),
            whole.replace("\"seed\":42,", ""),
            whole.replace("\"trades-0\":12", "\"trades-0\":null"),
            whole.replace("\"seed\":42", "\"seed\":42,\"more\":1"))) {
      assertThatExceptionOfType(CorruptSnapshotException.class)
          .as(broken)
          .isThrownBy(() -> ManifestJson.read(broken));
    }
  }

  @Test
  void refusesAnIdThatIsNotOfItsInputs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> manifest("equities-0000000000000000", "equities", Snapshots.OFFSETS))
        .withMessageContaining("id is equities-0000000000000000, must be equities-");
  }

  @Test
  void refusesLinesThatCouldBePaths() {
    for (String line : List.of("", "..", ".hidden", "a/b", "a\\b", "x".repeat(65))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> SnapshotManifest.idOf(line, Snapshots.OFFSETS, Snapshots.CONFIGURATION, 1))
          .withMessageContaining("line is '%s'".formatted(line));
    }
  }

  @Test
  void refusesOffsetsThatAreNegativeOrOfNoPartition() {
    for (SortedMap<String, Long> offsets :
        List.of(new TreeMap<>(Map.of("trades-0", -1L)), new TreeMap<>(Map.of("trades", 1L)))) {
      String id = SnapshotManifest.idOf("equities", offsets, Snapshots.CONFIGURATION, 1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> manifest(id, "equities", offsets))
          .withMessageContaining("offset of");
    }
  }

  @Test
  void refusesToBeItsOwnParent() {
    String id = Snapshots.manifest().id();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Snapshots.manifest(42, "popularity", id))
        .withMessageContaining("parentId is the id itself");
  }

  private static SnapshotManifest manifest(
      String id, String line, SortedMap<String, Long> offsets) {
    return new SnapshotManifest(
        1,
        id,
        line,
        null,
        offsets,
        Snapshots.CONFIGURATION,
        1,
        "popularity",
        List.of(),
        new TreeMap<>());
  }

  private static String idOf(
      String line, String partition, long offset, String key, String value, long seed) {
    return SnapshotManifest.idOf(
        line, new TreeMap<>(Map.of(partition, offset)), new TreeMap<>(Map.of(key, value)), seed);
  }
}
