package io.bellwether.kit.log;

import io.bellwether.eventlog.LogSettings;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Up while the broker answers within two seconds. The answer holds for five seconds, so that probes
 * cost the broker nothing. A service that is not ready without the broker makes it a bean; one that
 * answers on does not.
 */
public abstract class BrokerCheck implements HealthCheck {

  private static final String NAME = "broker";
  private static final Duration HOLDS = Duration.ofSeconds(5);
  private static final DescribeClusterOptions PATIENCE =
      new DescribeClusterOptions().timeoutMs(2000);

  private final Admin admin;
  private HealthCheckResponse answer = HealthCheckResponse.down(NAME);
  private Instant askAgainAt = Instant.EPOCH;

  protected BrokerCheck(LogSettings settings) {
    this.admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                settings.bootstrapServers(),
                "client.id",
                settings.clientId() + "-readiness",
                "reconnect.backoff.max.ms",
                1000));
  }

  @Override
  public synchronized HealthCheckResponse call() {
    if (!Instant.now().isBefore(askAgainAt)) {
      answer = ask();
      askAgainAt = Instant.now().plus(HOLDS);
    }
    return answer;
  }

  private HealthCheckResponse ask() {
    try {
      int brokers = admin.describeCluster(PATIENCE).nodes().get().size();
      return HealthCheckResponse.named(NAME).up().withData("brokers", brokers).build();
    } catch (ExecutionException e) {
      return down(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return down("interrupted");
    }
  }

  private static HealthCheckResponse down(String why) {
    return HealthCheckResponse.named(NAME).down().withData("reason", why).build();
  }

  @PreDestroy
  public void close() {
    admin.close(Duration.ZERO);
  }
}
