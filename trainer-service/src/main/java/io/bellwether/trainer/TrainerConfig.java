package io.bellwether.trainer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is trained, and how it is judged. */
@ConfigMapping(prefix = "bellwether.trainer")
public interface TrainerConfig {

  /** The model line that this trainer publishes. */
  @WithDefault("equities")
  String line();

  /** How many calendar weeks at the end of the log are the test; 1 to 52. */
  @WithDefault("5")
  int testWeeks();

  /** How many neighbours of each security the item-cosine model keeps. */
  @WithDefault("50")
  int neighbours();

  /** Shrinkage of the item-cosine model, in buyers: damps similarities that few buyers support. */
  @WithDefault("10")
  float shrinkage();
}
