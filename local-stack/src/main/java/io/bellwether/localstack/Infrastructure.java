package io.bellwether.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The broker and the database of one machine: where their data lies and which loopback ports they
 * use.
 */
public record Infrastructure(
    Path home, Path folder, int brokerPort, int controllerPort, int databasePort) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path LIBRARIES = Path.of("local-stack", "target", "stack", "lib");

  public Infrastructure {
    if (!Files.isDirectory(home.resolve(LIBRARIES))) {
      throw new StackException(
          home.resolve(LIBRARIES) + " is missing: build the project first (./bellwether build)");
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + brokerPort;
  }

  public String connectionString() {
    return "mongodb://127.0.0.1:" + databasePort;
  }

  /** Starts the broker when it is not running, and waits until it listens. */
  public ProcessHandle startBroker() {
    return start(broker(), brokerPort);
  }

  /** Starts the database when it is not running, and waits until it listens. */
  public ProcessHandle startDatabase() {
    return start(database(), databasePort);
  }

  public JavaProcess broker() {
    return process(
        "broker",
        List.of("-Xmx384m", "-XX:+UseSerialGC"),
        "io.bellwether.localstack.broker.BrokerMain",
        List.of(
            "--folder", folder.resolve("data/broker").toString(),
            "--port", String.valueOf(brokerPort),
            "--controller-port", String.valueOf(controllerPort)));
  }

  public JavaProcess database() {
    return process(
        "database",
        List.of("-Xmx320m", "-XX:+UseSerialGC"),
        "io.bellwether.localstack.database.DatabaseMain",
        List.of(
            "--folder", folder.resolve("data/database").toString(),
            "--port", String.valueOf(databasePort)));
  }

  /**
   * A process that runs a main class of this module. The first to end leaves its loaded classes in
   * an archive, from which the next of its name start in less than half the time.
   */
  public JavaProcess process(
      String name, List<String> jvmOptions, String mainClass, List<String> arguments) {
    Path libraries = home.resolve(LIBRARIES);
    List<String> options = new ArrayList<>(jvmOptions);
    options.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + libraries.resolveSibling(name + ".jsa"),
            "-cp",
            libraries + "/*"));
    return new JavaProcess(
        name, folder.resolve("run"), options, List.of(mainClass), arguments, Map.of());
  }

  private static ProcessHandle start(JavaProcess process, int port) {
    if (process.running().isEmpty() && Readiness.listens(port)) {
      throw new StackException(
          "%s cannot start: another process listens on port %d".formatted(process.name(), port));
    }
    ProcessHandle started = process.start();
    Readiness.await(process, () -> Readiness.listens(port), PATIENCE);
    return started;
  }
}
