package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.History;
import java.time.Instant;

/** Questions of whom little is known. */
final class Questions {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Questions() {}

  static Question ofNobody() {
    return new Question(History.of(), FeatureRow.none(), NOON);
  }

  static Question ofFeatures(FeatureRow features) {
    return new Question(History.of(), features, NOON);
  }

  static Question at(Instant at) {
    return new Question(History.of(), FeatureRow.none(), at);
  }
}
