package io.bellwether.trainer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A policy that does not keep a test waiting. */
public final class SoonResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "bellwether.trainer.when.at-least-apart", "0S",
        "bellwether.trainer.when.quiet", "1S",
        "bellwether.trainer.when.look-every", "0.2S");
  }

  @Override
  public void stop() {}
}
