package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.Model;
import java.util.List;

/** A model asked about the history alone. */
record ModelSource(Model model) implements CandidateSource {

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public int securityCount() {
    return model.securityCount();
  }

  @Override
  public void scoresInto(Question question, float[] out) {
    model.scoresInto(question.history(), out);
  }

  @Override
  public List<Contribution> explain(Question question, int security, int limit) {
    return model.explain(question.history(), security, limit);
  }
}
