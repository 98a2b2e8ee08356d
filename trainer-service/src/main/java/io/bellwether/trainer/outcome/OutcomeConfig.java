package io.bellwether.trainer.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are judged by what came after, and how long their records stay. */
@ConfigMapping(prefix = "bellwether.trainer.outcome")
interface OutcomeConfig {

  /** How long after an answer a purchase counts for it; 1 hour to 90 days. */
  @WithDefault("7d")
  Duration window();

  /** How many days records stay in the database; 30 to 36,500. The log keeps them all. */
  @WithDefault("400")
  int retentionDays();
}
