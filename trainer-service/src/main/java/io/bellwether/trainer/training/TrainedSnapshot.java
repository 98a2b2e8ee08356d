package io.bellwether.trainer.training;

import io.bellwether.snapshots.Snapshot;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a training gives.
 *
 * @param leftOut models of the line that could not be fitted, with the reason
 * @param judged how each model that could be fitted did
 */
record TrainedSnapshot(Snapshot snapshot, SortedMap<String, String> leftOut, JudgedLine judged) {

  TrainedSnapshot {
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }
}
