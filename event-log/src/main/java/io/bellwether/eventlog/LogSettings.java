package io.bellwether.eventlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How to reach the log.
 *
 * @param bootstrapServers {@code host:port}, several with commas between them
 * @param clientId names this process in the broker's logs and in dead letters
 * @param replicationFactor of topics made by this process, 1 to 9
 * @param patience how long a write waits for a broker that went away before it fails, 1 s to 1 day
 */
public record LogSettings(
    String bootstrapServers, String clientId, int replicationFactor, Duration patience) {

  private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);
  private static final Duration MOST_PATIENCE = Duration.ofDays(1);

  public LogSettings {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("bootstrapServers is empty, but must be host:port");
    }
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("clientId is empty, but must name this process");
    }
    if (replicationFactor < 1 || replicationFactor > 9) {
      throw new IllegalArgumentException(
          "replicationFactor is %d, but must be 1 to 9".formatted(replicationFactor));
    }
    if (patience.compareTo(LEAST_PATIENCE) < 0 || patience.compareTo(MOST_PATIENCE) > 0) {
      throw new IllegalArgumentException(
          "patience is %s, but must be %s to %s"
              .formatted(patience, LEAST_PATIENCE, MOST_PATIENCE));
    }
  }

  Map<String, Object> client(String role) {
    Map<String, Object> client = new HashMap<>();
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    client.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId + "-" + role);
    client.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 100);
    client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    return client;
  }
}
