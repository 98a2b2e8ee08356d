package io.bellwether.snapshots.models;

import io.bellwether.algorithms.weighting.Bm25;
import java.util.List;
import java.util.Optional;

/** A weighting that may be absent, in settings: a list of none or one. */
final class Weightings {

  private Weightings() {}

  /**
   * @throws IllegalArgumentException if there are several
   */
  static Optional<Bm25> read(List<Bm25> weighting) {
    if (weighting.size() > 1) {
      throw new IllegalArgumentException(
          "weighting has %d entries, must have at most 1".formatted(weighting.size()));
    }
    return weighting.stream().findFirst();
  }

  static List<Bm25> written(Optional<Bm25> weighting) {
    return weighting.stream().toList();
  }
}
