package io.bellwether.scraper.manners;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time as it passes. */
interface Waiting extends InstantSource {

  void sleep(Duration duration) throws InterruptedException;

  /** The clock of this machine. */
  Waiting REAL =
      new Waiting() {
        @Override
        public Instant instant() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          Thread.sleep(duration);
        }
      };
}
