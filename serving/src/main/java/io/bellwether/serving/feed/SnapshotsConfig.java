package io.bellwether.serving.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which snapshots a service serves; where they lie is the store's matter. */
@ConfigMapping(prefix = "bellwether.snapshots")
public interface SnapshotsConfig {

  /** The model line to serve; announcements of other lines are passed over. */
  @WithDefault("equities")
  String line();

  /** How long a new snapshot may take to catch up with the log before it serves all the same. */
  @WithDefault("30s")
  Duration catchUp();

  /**
   * How long a service that has just started waits for the log before it serves what it served last
   * all the same. Once the log is reached it waits for as long as any snapshot may take.
   */
  @WithDefault("1s")
  Duration reach();

  /**
   * Folder where a service remembers what it serves, so that it starts with it while the broker is
   * away. Without one it remembers nothing.
   */
  Optional<Path> memory();
}
