package io.bellwether.scraper;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** Sites that refused are asked again soon. */
public final class ForgivingProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> config = new HashMap<>(new HastyProfile().getConfigOverrides());
    config.put("bellwether.scraper.manners.cool-down", "1s");
    return config;
  }
}
