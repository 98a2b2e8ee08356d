package io.bellwether.recommender.experiment;

import io.bellwether.recommender.ranking.Policy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The experiment that is on, if any. All replicas must be told the same. */
@ConfigMapping(prefix = "bellwether.recommender.experiment")
interface ExperimentConfig {

  /** Its name: 1 to 64 small letters, digits and dashes. Another name shares clients out anew. */
  Optional<String> name();

  /** Two to ten arms by name, of the same shape. */
  Map<String, ArmConfig> arms();

  /** One way to answer. */
  interface ArmConfig {

    /** Its share of the clients, beside the weights of the others; above 0, at most 1000. */
    @WithDefault("1")
    double weight();

    /** What puts candidates in order. */
    @WithDefault("model")
    Policy policy();

    /** Its file of rules; without one that of the service. */
    Optional<Path> rules();

    /** Id of the snapshot that it answers from; without one from whichever is in service. */
    Optional<String> snapshot();
  }
}
