package io.bellwether.kit.log;

import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.KafkaDeadLetters;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.eventlog.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The log's settings, writer and dead letters for injection. Making the writer or the dead letters
 * needs the broker: it fails with a {@code LogUnavailableException} after a minute without answer,
 * and is tried again when they are asked for again.
 */
@ApplicationScoped
public class LogBeans {

  @Produces
  @Singleton
  LogSettings settings(
      LogConfig config,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "quarkus.application.name") String applicationName) {
    return new LogSettings(
        bootstrapServers, applicationName, config.replicationFactor(), config.patience());
  }

  @Produces
  @Singleton
  LogWriter writer(LogSettings settings) {
    Topics.ensure(settings);
    return new LogWriter(settings);
  }

  void close(@Disposes LogWriter writer) {
    writer.close();
  }

  @Produces
  @Singleton
  DeadLetters deadLetters(LogWriter writer, LogSettings settings) {
    return new KafkaDeadLetters(writer, settings.clientId());
  }
}
