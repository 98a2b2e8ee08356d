package io.bellwether.similarity.question;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.similarity.SimilarityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The measure of questions that name none. */
@ApplicationScoped
class QuestionBeans {

  @Produces
  @Singleton
  Measure usual(SimilarityConfig config) {
    return Measured.measure(config.measure(), config.shares(), new Measure.Cosine());
  }
}
