package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.FeaturedModel;

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
}
