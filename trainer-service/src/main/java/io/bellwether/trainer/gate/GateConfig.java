package io.bellwether.trainer.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a trained snapshot must be before it is put into service. */
@ConfigMapping(prefix = "bellwether.gate")
public interface GateConfig {

  /**
   * The share of the catalogue that must stand in the first five of at least one client who was
   * asked; 0 to 1, 0 for no bound. Popularity is not held to it: it shows the same few to all by
   * design.
   */
  @WithDefault("0.01")
  double minimumCoverage();
}
