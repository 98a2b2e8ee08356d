package io.bellwether.cli.evaluate.dataset;

import io.bellwether.algorithms.features.FeatureTable;
import java.util.List;

/** What a file tells of the users or of the items beside who there are. */
public sealed interface Features<T> {

  /** Nothing. */
  record Absent<T>() implements Features<T> {}

  /** A row for each index, all of it known at any moment. */
  record Columns<T>(FeatureTable table) implements Features<T> {}

  /** Facts, each known from its as-of on; some of an id, or none. */
  record Dated<T>(List<T> facts) implements Features<T> {
    public Dated {
      facts = List.copyOf(facts);
    }
  }
}
