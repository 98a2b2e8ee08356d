package io.bellwether.localstack.testing;

import io.bellwether.localstack.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A broker and a database in a temporary folder on free ports, gone when closed. */
public final class TemporaryStack implements AutoCloseable {

  /** The first broker of a build writes its archive of classes as it ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int LEAST_PORT = 15_000;
  private static final int MOST_PORT = 32_000;

  private @Nullable Infrastructure infrastructure;

  /** Starts both. */
  public Infrastructure start() {
    Infrastructure started = prepare();
    var database = CompletableFuture.runAsync(started::startDatabase);
    started.startBroker();
    database.join();
    return started;
  }

  /** Starts the broker alone. */
  public Infrastructure startBroker() {
    Infrastructure started = prepare();
    started.startBroker();
    return started;
  }

  /** Starts the database alone. */
  public Infrastructure startDatabase() {
    Infrastructure started = prepare();
    started.startDatabase();
    return started;
  }

  @Override
  public synchronized void close() {
    Infrastructure stopping = infrastructure;
    infrastructure = null;
    if (stopping != null) {
      stopping.broker().stop(PATIENCE);
      stopping.database().stop(PATIENCE);
      delete(stopping.folder());
    }
  }

  /** The project's root: the build names it, and an editor's test run starts somewhere below. */
  public static Path home() {
    String named = System.getProperty("bellwether.home");
    Path folder = Path.of(named == null ? "" : named).toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("local-stack"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("run inside the project, or set -Dbellwether.home");
      }
      folder = parent;
    }
    return folder;
  }

  /**
   * A port nobody listens on, below those that systems lend to clients: a process that was killed
   * and starts again must find its port free.
   */
  public static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LEAST_PORT, MOST_PORT);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // taken: draw another
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Infrastructure prepare() {
    Infrastructure prepared =
        new Infrastructure(home(), temporaryFolder(), freePort(), freePort(), freePort());
    infrastructure = prepared;
    // also when the test run is interrupted
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "temporary-stack-shutdown"));
    return prepared;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("bellwether-stack");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with what is in it; of a link the link, never what it leads to. */
  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
