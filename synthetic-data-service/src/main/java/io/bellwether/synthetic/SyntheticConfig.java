package io.bellwether.synthetic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What an operator can set for this service. */
@ConfigMapping(prefix = "bellwether.synthetic")
public interface SyntheticConfig {

  /** The index that the scheme of purchases goes by, as the securities name it. */
  @WithDefault("S&P 500")
  String index();

  /** The folder below which recorded data may be read; unset, none is read. */
  Optional<Path> replayRoot();
}
