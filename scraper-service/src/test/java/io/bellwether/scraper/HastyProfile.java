package io.bellwether.scraper;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Tests visit no site but their own: no need to spare it. */
public final class HastyProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "bellwether.scraper.page-delay", "1ms",
        "bellwether.scraper.page-timeout", "5s",
        "bellwether.scraper.manners.back-off", "10ms",
        "bellwether.scraper.manners.cool-down", "1h");
  }
}
