package io.bellwether.similarity.offers;

import io.bellwether.similarity.SimilarityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which risk each profile is offered. */
@ApplicationScoped
class OfferBeans {

  @Produces
  @Singleton
  Suitability suitability(SimilarityConfig config) {
    SimilarityConfig.Suitable most = config.suitability();
    return new Suitability(most.low(), most.lowToMedium(), most.medium(), most.high());
  }
}
