package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.FeaturedModel;
import java.util.List;

/** A model asked about the history and what the investor is like. */
record FeaturedModelSource(FeaturedModel model) implements CandidateSource {

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
    model.of(question.investor()).scoresInto(question.history(), out);
  }

  @Override
  public List<Contribution> explain(Question question, int security, int limit) {
    return model.of(question.investor()).explain(question.history(), security, limit);
  }
}
