package io.bellwether.trainer.when;

import java.util.Optional;

/** How precise the answers of a snapshot turned out to be by later trades. */
@FunctionalInterface
public interface LivePrecision {

  /** Of the snapshot's answers; empty where nobody has measured any. */
  Optional<Estimate> of(String snapshotId);
}
