package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.SnapshotPublished;
import java.time.Instant;

/**
 * One time that a snapshot was put into service.
 *
 * @param cause what the gate found, or who asked for it and why
 */
public record Announced(Instant publishedAt, boolean pinned, String cause) {

  static Announced of(SnapshotPublished published) {
    return new Announced(published.publishedAt(), published.pinned(), published.cause());
  }
}
