package io.bellwether.recommender.audit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How records of answers reach the log; docs/audit.md says what can be lost when. */
@ConfigMapping(prefix = "bellwether.recommender.audit")
interface AuditConfig {

  /** What becomes of a question when its answer could not be recorded. */
  enum OnFull {
    /** It is answered, and the record is lost; a metric and the health check say so. */
    ANSWER,
    /** It is refused with 503. */
    REFUSE
  }

  /**
   * The folder of the file that records wait in while the broker is away; of this process alone.
   */
  Path folder();

  /** How many records may wait in memory; 100 to 1,000,000. */
  @WithDefault("20000")
  int waiting();

  /** The most that file may grow to. */
  @WithDefault("1G")
  MemorySize spoolSize();

  /**
   * How long the operating system alone may keep what was written to the file: a machine that loses
   * power loses that much, a process that is killed nothing. 0 to sync after every batch.
   */
  @WithDefault("1s")
  Duration sync();

  /** What to do when memory and file are full. */
  @WithDefault("answer")
  OnFull onFull();
}
