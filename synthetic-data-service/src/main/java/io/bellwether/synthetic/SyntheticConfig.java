package io.bellwether.synthetic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set for this service. */
@ConfigMapping(prefix = "bellwether.synthetic")
public interface SyntheticConfig {

  /** The index that the scheme of purchases goes by, as the securities name it. */
  @WithDefault("S&P 500")
  String index();
}
