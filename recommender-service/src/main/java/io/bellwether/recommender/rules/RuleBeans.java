package io.bellwether.recommender.rules;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The configured book. One that cannot be read stops the start. */
@ApplicationScoped
class RuleBeans {

  private static final Logger LOG = Logger.getLogger(RuleBeans.class);

  @Produces
  @Singleton
  BookInForce book(RecommenderConfig config) {
    return config.rules().map(BookInForce::read).orElseGet(BookInForce::unconfigured);
  }

  void tell(@Observes StartupEvent start, BookInForce book, RecommenderConfig config) {
    LOG.infof(
        "rules in force id=%s rules=%d file=%s",
        book.id(), book.book().rules().size(), config.rules().map(Object::toString).orElse("none"));
  }
}
