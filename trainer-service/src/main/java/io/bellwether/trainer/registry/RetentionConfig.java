package io.bellwether.trainer.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * Which files of the line's snapshots are removed from the store. What is in service, pinned or
 * not, and what a rollback leads to are never removed; the registry remembers all.
 */
@ConfigMapping(prefix = "bellwether.retention")
public interface RetentionConfig {

  /** How many are kept, the last ones put into service or refused; at least 1. */
  @WithDefault("20")
  int count();

  /** How long one is kept after it was last put into service, or refused; at least a second. */
  @WithDefault("90D")
  Duration age();
}
