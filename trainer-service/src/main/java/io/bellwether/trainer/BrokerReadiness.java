package io.bellwether.trainer;

import io.bellwether.eventlog.LogSettings;
import io.bellwether.kit.log.BrokerCheck;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the broker answers. The database has a check of its own. */
@Readiness
@Singleton
final class BrokerReadiness extends BrokerCheck {

  BrokerReadiness(LogSettings settings) {
    super(settings);
  }
}
