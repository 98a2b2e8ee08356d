package io.bellwether.recommender.rules;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The configured book. One that cannot be read stops the start with one line. */
@ApplicationScoped
class RuleBeans {

  private static final Logger LOG = Logger.getLogger(RuleBeans.class);

  @Produces
  @Singleton
  BookInForce book(RecommenderConfig config) {
    try {
      return config.rules().map(BookInForce::read).orElseGet(BookInForce::unconfigured);
    } catch (IllegalArgumentException refused) {
      // a start that fails for this tells the message of the root cause and no stack: so no cause
      throw new ConfigurationException(refused.getMessage());
    }
  }

  void tell(@Observes StartupEvent start, BookInForce book, RecommenderConfig config) {
    LOG.infof(
        "rules in force id=%s rules=%d file=%s",
        book.id(), book.book().rules().size(), config.rules().map(Object::toString).orElse("none"));
  }
}
