package io.bellwether.trainer;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where snapshots are kept. */
@ConfigMapping(prefix = "bellwether.snapshots")
public interface SnapshotsConfig {

  /** Folder of the snapshot store, shared with the services that answer. */
  Path folder();
}
