package io.bellwether.benchmarks.service;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.eventlog.Topics;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.TemporaryStack;
import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A broker, a folder of snapshots, and a service that answers from them on a processor of its own.
 */
final class Deployment implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  // each takes from the processor that the start needs
  private static final Duration PROBES = Duration.ofMillis(50);

  private final TemporaryStack stack = new TemporaryStack();
  private final Infrastructure infrastructure;
  private final LogSettings log;
  private final LogWriter writer;
  private final Path folder;
  private final String module;
  private final List<String> jvm;
  private final int port = TemporaryStack.freePort();
  private @Nullable Process service;

  /**
   * @param module of the service
   * @param jvm further options of the service's JVM
   */
  Deployment(String module, List<String> jvm) throws IOException {
    this.module = module;
    this.jvm = List.copyOf(jvm);
    this.infrastructure = stack.startBroker();
    this.folder = infrastructure.folder();
    this.log = new LogSettings(infrastructure.bootstrapServers(), "benchmark", 1, PATIENCE);
    Topics.ensure(log);
    this.writer = new LogWriter(log);
  }

  int port() {
    return port;
  }

  LogWriter writer() {
    return writer;
  }

  /** Stores a snapshot; returns what is to be announced. */
  SnapshotPublished store(Snapshot snapshot) {
    StoredSnapshot stored = new FolderSnapshotStore(folder.resolve("snapshots")).put(snapshot);
    return new SnapshotPublished(
        snapshot.manifest().id(),
        snapshot.manifest().line(),
        null,
        OffsetVector.START,
        snapshot.manifest().configuration(),
        snapshot.manifest().seed(),
        snapshot.manifest().servedModel(),
        List.of(),
        stored.location(),
        stored.sha256(),
        stored.bytes(),
        Instant.now(),
        false,
        "to be measured");
  }

  void announce(SnapshotPublished published) {
    writer
        .write(
            EventType.SNAPSHOT_PUBLISHED,
            new Event<>(published.id(), "/benchmark", published.publishedAt(), published))
        .join();
  }

  /** Starts the service; returns how long it took until it said that it was ready. */
  Duration start() throws IOException, InterruptedException {
    Path application = TemporaryStack.home().resolve(module + "/target/quarkus-app");
    List<String> command = new ArrayList<>(Processors.only(Processors.SERVICE));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx2g",
            // as in its image, see deploy/docker
            "-XX:ThreadPriorityPolicy=1",
            "-XX:PretenureSizeThreshold=1m",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + application.resolveSibling("benchmark.jsa"),
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(jvm);
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("service.log").toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers(),
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "BELLWETHER_SNAPSHOTS_FOLDER", folder.resolve("snapshots").toString(),
                "BELLWETHER_SNAPSHOTS_MEMORY", folder.resolve("memory").toString(),
                "BELLWETHER_RECOMMENDER_AUDIT_FOLDER", folder.resolve("audit").toString()));
    long startNanos = System.nanoTime();
    Process started = builder.start();
    service = started;
    awaitReady(started);
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private void awaitReady(Process started) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!is200(client, "/q/health/ready")) {
        if (!started.isAlive()) {
          throw new IOException(
              "the service ended: " + Files.readString(folder.resolve("service.log")));
        }
        LockSupport.parkNanos(PROBES.toNanos());
      }
    }
  }

  private boolean is200(HttpClient client, String path) throws InterruptedException {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** The id of the snapshot that answers. */
  String serving() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/snapshot"))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  /** What the service has used of its processor. */
  Duration processorTime() {
    Process running = service;
    return running == null
        ? Duration.ZERO
        : running.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  void kill() throws InterruptedException {
    Process running = service;
    if (running != null) {
      running.destroyForcibly();
      running.waitFor();
      service = null;
    }
  }

  /** Ends it as an operator does; the first to end leaves an archive of its classes. */
  void stop() {
    Process running = service;
    if (running != null) {
      running.destroy();
      running.onExit().completeOnTimeout(running, 90, TimeUnit.SECONDS).join();
      running.destroyForcibly();
      service = null;
    }
  }

  @Override
  public void close() {
    writer.close();
    stop();
    stack.close();
  }
}
