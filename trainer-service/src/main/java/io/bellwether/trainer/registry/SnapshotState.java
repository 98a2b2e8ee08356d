package io.bellwether.trainer.registry;

/** What a snapshot is to its line. */
public enum SnapshotState {
  /** In service: what was announced last. */
  SERVED,
  /** In service before that one: where a rollback leads. */
  PREVIOUS,
  /** Was in service once. */
  PAST,
  /** Was trained and never in service. */
  REFUSED
}
