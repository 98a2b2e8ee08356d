package io.bellwether.synthetic.testing;

import io.bellwether.eventlog.LogSettings;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.TemporaryStack;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker of a test's temporary stack; its process is found by the stack's folder. */
@ApplicationScoped
public class BrokerUnderTest {

  private final Infrastructure stack;

  BrokerUnderTest(
      LogSettings settings,
      @ConfigProperty(name = "bellwether.snapshots.folder") Path snapshots,
      @ConfigProperty(name = "quarkus.mongodb.connection-string") URI database) {
    this.stack =
        new Infrastructure(
            TemporaryStack.home(),
            snapshots.resolveSibling(""),
            URI.create("kafka://" + settings.bootstrapServers()).getPort(),
            TemporaryStack.freePort(),
            database.getPort());
  }

  public void kill() {
    ProcessHandle broker = stack.broker().running().orElseThrow();
    broker.destroyForcibly();
    broker.onExit().join();
  }

  public void start() {
    stack.startBroker();
  }
}
