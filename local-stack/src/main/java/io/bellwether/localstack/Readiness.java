package io.bellwether.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits until a process answers, and says what its log said when it does not. */
public final class Readiness {

  private static final Duration STEP = Duration.ofMillis(50);
  private static final int LOG_LINES = 15;

  private Readiness() {}

  /**
   * Returns when the process is ready.
   *
   * @throws StackException with the end of its log when it ends before, or takes too long
   */
  public static void await(JavaProcess process, BooleanSupplier ready, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (!ready.getAsBoolean()) {
      if (process.running().isEmpty()) {
        throw new StackException(process.name() + " ended before it was ready" + tail(process));
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StackException(
            "%s is not ready after %d s%s"
                .formatted(process.name(), patience.toSeconds(), tail(process)));
      }
      pause();
    }
  }

  /** Whether something listens on a loopback port. */
  public static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String tail(JavaProcess process) {
    try {
      // whatever bytes it wrote: a decoder that refuses some would hide the reason
      String text = new String(Files.readAllBytes(process.logFile()), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      return "; its log ends:\n"
          + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "; its log cannot be read: " + e;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting");
    }
  }
}
