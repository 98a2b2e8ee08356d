package io.bellwether.serving.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.serving.Announcement;
import io.bellwether.serving.Fixture;
import io.bellwether.snapshots.StoredSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastServedTest {

  private final Path folder;
  private final LastServed last;

  LastServedTest(@TempDir Path folder) {
    this.folder = folder.resolve("made/when-missing");
    this.last = new LastServed(this.folder, "recommender-service", "equities");
  }

  @Test
  void isWhatWasKeptLast() {
    last.keep(announcement(1, 7));
    last.keep(announcement(2, 9));

    assertThat(last.read()).contains(announcement(2, 9));
  }

  @Test
  void isNothingBeforeTheFirst() {
    assertThat(last.read()).isEmpty();
  }

  @Test
  void ofAnotherServiceOrLineIsAnother() {
    last.keep(announcement(1, 7));

    assertThat(new LastServed(folder, "similarity-service", "equities").read()).isEmpty();
    assertThat(new LastServed(folder, "recommender-service", "bonds").read()).isEmpty();
  }

  @Test
  void cutOffAnywhereIsNothingOrAnnouncesNoFile() throws IOException {
    last.keep(announcement(1, 7));
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      // a message without its last fields may still be one: its checksum finds the right file
      assertThat(last.read().stream().toList())
          .allSatisfy(read -> assertThat(read.snapshot().sha256()).isEqualTo("0f".repeat(32)));
    }
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static Announcement announcement(int minute, long offset) {
    SnapshotPublished published =
        Fixture.published(
            Fixture.snapshot("equities", minute),
            new StoredSnapshot("equities/x.safetensors", "0f".repeat(32), 1),
            minute);
    return new Announcement(published, offset);
  }
}
