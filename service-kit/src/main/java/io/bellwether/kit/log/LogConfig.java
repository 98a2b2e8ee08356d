package io.bellwether.kit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service reaches the log. The broker's address is {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "bellwether.log")
interface LogConfig {

  /** Replicas of the topics that this service makes when they are missing. */
  @WithDefault("1")
  int replicationFactor();

  /** How long a write waits for a broker that went away before it fails. */
  @WithDefault("5M")
  Duration patience();
}
