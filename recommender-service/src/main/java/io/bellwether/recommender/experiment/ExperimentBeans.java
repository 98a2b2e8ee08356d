package io.bellwether.recommender.experiment;

import io.bellwether.recommender.experiment.ExperimentConfig.ArmConfig;
import io.bellwether.recommender.rules.BookInForce;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The configured experiment. One that cannot be run stops the start with one line. */
@ApplicationScoped
class ExperimentBeans {

  private static final Logger LOG = Logger.getLogger(ExperimentBeans.class);
  private static final String SETTING = "bellwether.recommender.experiment";

  @Produces
  @Singleton
  Experiment experiment(ExperimentConfig config, BookInForce book) {
    try {
      return of(config, book);
    } catch (IllegalArgumentException refused) {
      // a start that fails for this tells the message of the root cause and no stack: so no cause
      throw new ConfigurationException(SETTING + ": " + refused.getMessage());
    }
  }

  void tell(@Observes StartupEvent start, Experiment experiment) {
    if (experiment.isOn()) {
      LOG.infof(
          "experiment is on name=%s arms=%s",
          experiment.name(),
          experiment.arms().stream()
              .map(arm -> arm.name() + ":" + arm.weight())
              .collect(Collectors.joining(",")));
    }
  }

  static Experiment of(ExperimentConfig config, BookInForce book) {
    if (config.name().isEmpty()) {
      if (!config.arms().isEmpty()) {
        throw new IllegalArgumentException("name is missing, but there are arms");
      }
      return Experiment.none(book);
    }
    return Experiment.of(
        config.name().get(),
        new TreeMap<>(config.arms()).entrySet().stream().map(entry -> arm(entry, book)).toList());
  }

  private static Arm arm(Map.Entry<String, ArmConfig> entry, BookInForce book) {
    ArmConfig config = entry.getValue();
    return new Arm(
        entry.getKey(),
        config.weight(),
        config.policy(),
        config.rules().map(BookInForce::read).orElse(book),
        config.snapshot().orElse(null));
  }
}
