package io.bellwether.serving.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.log.Topic;
import io.bellwether.serving.Announcement;
import io.bellwether.serving.Fixture;
import io.bellwether.serving.Fixture.Plain;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFeedTest {

  private final List<String> built = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Served<Plain> served = new Served<>(Set.of(Topic.USERS), this::plain);
  private final Snapshot first = Fixture.snapshot("equities", 1);
  private final Snapshot second = Fixture.snapshot("equities", 2);
  private final Snapshot third = Fixture.snapshot("equities", 3);

  private final Path folder;
  private final FolderSnapshotStore store;
  private final SnapshotFeed feed;

  SnapshotFeedTest(@TempDir Path folder) {
    this.folder = folder;
    this.store = new FolderSnapshotStore(folder);
    this.feed = feed(served);
  }

  @Test
  void loadsOnlyTheNewestOfManyAnnouncements() {
    // Given
    announce(first, 1);
    announce(second, 2);
    announce(third, 3);

    // When
    work();

    // Then
    assertThat(built).containsExactly(third.manifest().id());
    assertThat(servedId()).isEqualTo(third.manifest().id());
    assertThat(count("loaded")).isEqualTo(1);
  }

  @Test
  void servesTheOneBeforeWhenTheNewestIsCorrupt() throws IOException {
    // Given
    announce(first, 1);
    announce(second, 2);
    corrupt(second);

    // When
    work();

    // Then
    assertThat(servedId()).isEqualTo(first.manifest().id());
    assertThat(feed.lastRefusal()).startsWith(second.manifest().id() + ": ");
    assertThat(count("refused")).isEqualTo(1);
    assertThat(count("loaded")).isEqualTo(1);
  }

  @Test
  void refusesASnapshotThatIsMissingAndGoesOnWithTheOld() throws IOException {
    // Given
    announce(first, 1);
    work();
    announce(second, 2);
    Files.delete(file(second));

    // When
    work();

    // Then
    assertThat(servedId()).isEqualTo(first.manifest().id());
    assertThat(count("refused")).isEqualTo(1);
  }

  @Test
  void refusesAFileThatIsOfAnotherLineThanAnnounced() {
    // Given
    Snapshot bonds = Fixture.snapshot("bonds", 1);
    StoredSnapshot stored = store.put(bonds);
    feed.announce(new Announcement(Fixture.published(first, stored, 1), 1));

    // When
    work();

    // Then
    assertThat(served.currentOrNull()).isNull();
    assertThat(feed.lastRefusal())
        .contains("id of the file is " + bonds.manifest().id())
        .contains(first.manifest().id() + " was announced");
  }

  @Test
  void passesOverOtherLines() {
    announce(Fixture.snapshot("bonds", 1), 1);
    work();

    assertThat(served.currentOrNull()).isNull();
    assertThat(count("refused")).isZero();
  }

  @Test
  void ignoresWhatIsOlderThanTheOneInService() {
    // Given
    announce(second, 2);
    work();

    // When
    announce(first, 1);
    announce(second, 2);
    work();

    // Then
    assertThat(built).containsExactly(second.manifest().id());
    assertThat(count("loaded")).isEqualTo(1);
  }

  @Test
  void startsWithWhatItServedLast() {
    // Given
    announce(first, 1);
    announce(second, 2);
    work();
    Served<Plain> started = new Served<>(Set.of(), this::plain);

    // When
    feed(started).start(new StartupEvent());
    work();

    // Then
    assertThat(started.current().id()).isEqualTo(second.manifest().id());
  }

  @Test
  void waitsForAnAnnouncementWhenWhatItServedLastIsGone() throws IOException {
    // Given
    announce(first, 1);
    work();
    Files.delete(file(first));
    Served<Plain> started = new Served<>(Set.of(), this::plain);
    SnapshotFeed again = feed(started);

    // When
    again.start(new StartupEvent());
    work();

    // Then
    assertThat(started.currentOrNull()).isNull();
    assertThat(again.lastRefusal()).startsWith(first.manifest().id() + ": ");
  }

  private SnapshotFeed feed(Served<Plain> serving) {
    return new SnapshotFeed(
        new Config(folder), "recommender", store, serving, Fixture.SILENT, meters, waiting::add);
  }

  private Plain plain(Snapshot snapshot) {
    built.add(snapshot.manifest().id());
    return new Plain(snapshot);
  }

  private void announce(Snapshot snapshot, int minute) {
    feed.announce(
        new Announcement(Fixture.published(snapshot, store.put(snapshot), minute), minute));
  }

  private void work() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  private void corrupt(Snapshot snapshot) throws IOException {
    byte[] bytes = Files.readAllBytes(file(snapshot));
    bytes[bytes.length - 1] ^= 1;
    Files.write(file(snapshot), bytes);
  }

  private Path file(Snapshot snapshot) {
    return folder.resolve("equities").resolve(snapshot.manifest().id() + ".safetensors");
  }

  private String servedId() {
    LiveSnapshot<Plain> current = served.current();
    return current.id();
  }

  private double count(String result) {
    return meters.counter("bellwether.serving.snapshots", "result", result).count();
  }

  private record Config(Path folder) implements SnapshotsConfig {

    @Override
    public String line() {
      return "equities";
    }

    @Override
    public Duration catchUp() {
      return Duration.ofMillis(1);
    }

    @Override
    public Duration reach() {
      return Duration.ofMillis(1);
    }

    @Override
    public Optional<Path> memory() {
      return Optional.of(folder.resolve("memory"));
    }
  }
}
