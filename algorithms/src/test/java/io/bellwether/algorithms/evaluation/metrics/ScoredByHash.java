package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.evaluation.Draws;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import java.util.List;

/** Scores that are arbitrary but the same each time: negative, tied and silent ones among them. */
record ScoredByHash(int securityCount, long seed) implements Model {

  @Override
  public String name() {
    return "hash";
  }

  @Override
  public void scoresInto(History history, float[] out) {
    long key = history.isEmpty() ? 0 : history.security(0) + 31L * history.size();
    for (int security = 0; security < securityCount; security++) {
      out[security] = (int) (6 * Draws.unit(seed ^ key, security)) - 2;
    }
  }

  @Override
  public List<Contribution> explain(History history, int security, int limit) {
    return List.of();
  }

  @Override
  public List<Scored> similar(int security, int limit) {
    return List.of();
  }
}
