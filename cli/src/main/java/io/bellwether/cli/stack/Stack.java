package io.bellwether.cli.stack;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.JavaProcess;
import io.bellwether.localstack.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Broker, database and services on one machine. All of its state lies under one folder, so that a
 * later command finds what an earlier one started.
 */
public final class Stack {

  private static final int BROKER_PORT = 19092;
  private static final int CONTROLLER_PORT = 19093;
  private static final int DATABASE_PORT = 27117;
  private static final int SITE_PORT = 8090;
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  private final Path home;
  private final StackFolder folder;
  private final int portOffset;
  private final Infrastructure infrastructure;

  /**
   * @param home the project's root
   * @param folder where data, logs and process ids lie
   * @param portOffset added to every port, so that two stacks can run side by side
   */
  public Stack(Path home, Path folder, int portOffset) {
    this.home = home;
    this.folder = new StackFolder(folder);
    this.portOffset = portOffset;
    this.infrastructure =
        new Infrastructure(
            home,
            this.folder.root(),
            BROKER_PORT + portOffset,
            CONTROLLER_PORT + portOffset,
            DATABASE_PORT + portOffset);
  }

  /** Starts whatever does not run; returns the names of what it started. */
  public List<String> start() {
    List<String> started = new ArrayList<>();
    folder.prepare();
    startInfrastructure(started);
    List<Service> waking = new ArrayList<>();
    for (Service service : Service.values()) {
      JavaProcess process = process(service);
      if (process.running().isEmpty()) {
        process.start();
        started.add(service.moduleName());
        waking.add(service);
      }
    }
    waking.forEach(this::awaitAlive);
    return started;
  }

  /** Starts the market site of the bundled catalogue when it does not run; returns its address. */
  public String startSite() {
    JavaProcess site = site();
    site.start();
    Readiness.await(site, () -> Readiness.listens(SITE_PORT + portOffset), START_PATIENCE);
    return "http://127.0.0.1:" + (SITE_PORT + portOffset);
  }

  /** Stops everything that runs, services before what they need; returns the names. */
  public List<String> stop() {
    List<String> stopped = new ArrayList<>();
    // services do not need each other, so that they may end at once
    Arrays.stream(Service.values()).map(this::process).forEach(JavaProcess::askToEnd);
    for (JavaProcess process : processes().reversed()) {
      if (process.stop(STOP_PATIENCE)) {
        stopped.add(process.name());
      }
    }
    return stopped;
  }

  /** Removes what the stack made, and nothing else. It must be stopped. */
  public void wipe() {
    folder.wipe();
  }

  /** In the order in which they are started. */
  public List<JavaProcess> processes() {
    List<JavaProcess> processes = new ArrayList<>();
    processes.add(infrastructure.database());
    processes.add(infrastructure.broker());
    processes.add(site());
    Arrays.stream(Service.values()).map(this::process).forEach(processes::add);
    return processes;
  }

  public JavaProcess processNamed(String name) {
    return processes().stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "no process is named %s; there are: %s"
                        .formatted(
                            name,
                            String.join(
                                ", ", processes().stream().map(JavaProcess::name).toList()))));
  }

  public String address(Service service) {
    return "http://127.0.0.1:" + (service.port() + portOffset);
  }

  /** Where a process listens. */
  public int port(JavaProcess process) {
    Optional<Service> service =
        Arrays.stream(Service.values())
            .filter(candidate -> candidate.moduleName().equals(process.name()))
            .findFirst();
    if (service.isPresent()) {
      return service.get().port() + portOffset;
    }
    return switch (process.name()) {
      case "broker" -> infrastructure.brokerPort();
      case "database" -> infrastructure.databasePort();
      default -> SITE_PORT + portOffset;
    };
  }

  public Infrastructure infrastructure() {
    return infrastructure;
  }

  public Path folder() {
    return folder.root();
  }

  private void startInfrastructure(List<String> started) {
    if (infrastructure.database().running().isEmpty()) {
      started.add("database");
    }
    if (infrastructure.broker().running().isEmpty()) {
      started.add("broker");
    }
    infrastructure.startDatabase();
    infrastructure.startBroker();
  }

  private void awaitAlive(Service service) {
    Readiness.await(
        process(service), () -> Health.isUp(address(service) + "/q/health/live"), START_PATIENCE);
  }

  private JavaProcess process(Service service) {
    return new JavaProcess(
        service.moduleName(),
        folder.run(),
        jvmOptions(service),
        List.of("-jar", application(service).resolve("quarkus-run.jar").toString()),
        List.of(),
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers(),
            "BELLWETHER_SIMILARITY_BRIEFS_FOLDER", folder.briefs().toString(),
            "QUARKUS_MONGODB_CONNECTION_STRING", infrastructure.connectionString(),
            "QUARKUS_HTTP_PORT", String.valueOf(service.port() + portOffset),
            "TMPDIR", folder.temporary().toString(),
            "BELLWETHER_RECOMMENDER_AUDIT_FOLDER", folder.audit().toString(),
            "BELLWETHER_SNAPSHOTS_FOLDER", folder.snapshots().toString(),
            "BELLWETHER_SNAPSHOTS_MEMORY", folder.memory().toString(),
            "BELLWETHER_SCRAPER_FOLDER", folder.captures().toString()));
  }

  private Path application(Service service) {
    return home.resolve(service.moduleName()).resolve("target/quarkus-app");
  }

  private List<String> jvmOptions(Service service) {
    List<String> options = new ArrayList<>(service.moduleOptions());
    options.add("-Xmx" + service.heap());
    // written when the service ends and it is missing or of another build
    options.add("-XX:+AutoCreateSharedArchive");
    options.add("-XX:SharedArchiveFile=" + application(service).resolveSibling("service.jsa"));
    options.add("-Djava.io.tmpdir=" + folder.temporary());
    options.add("-XX:+UseSerialGC");
    // the arrays of a snapshot are not copied from generation to generation
    options.add("-XX:PretenureSizeThreshold=1m");
    // a thread of low priority is one, see SnapshotFeed
    options.add("-XX:ThreadPriorityPolicy=1");
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("--sun-misc-unsafe-memory-access=allow");
    return options;
  }

  private JavaProcess site() {
    return infrastructure.process(
        "market-site",
        List.of("-Xmx64m", "-XX:+UseSerialGC"),
        "io.bellwether.localstack.site.MarketSiteMain",
        List.of("--port", String.valueOf(SITE_PORT + portOffset)));
  }
}
