package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.model.Trainer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trainer and the settings it was made with.
 *
 * @param hyperparameters name to value, as a reader would write them
 */
public record Candidate(SortedMap<String, String> hyperparameters, Trainer trainer) {

  public Candidate {
    hyperparameters = Collections.unmodifiableSortedMap(new TreeMap<>(hyperparameters));
  }
}
