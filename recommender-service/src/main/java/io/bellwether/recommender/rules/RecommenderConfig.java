package io.bellwether.recommender.rules;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What an operator can set for this service. */
@ConfigMapping(prefix = "bellwether.recommender")
public interface RecommenderConfig {

  /**
   * The file of rules, as docs/rules.md describes it, read once at the start. Unset: {@code
   * already-bought policy=exclude-bought} alone.
   */
  Optional<Path> rules();
}
