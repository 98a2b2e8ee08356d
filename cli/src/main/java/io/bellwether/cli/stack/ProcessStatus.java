package io.bellwether.cli.stack;

import io.bellwether.localstack.JavaProcess;
import io.bellwether.localstack.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How one process is.
 *
 * @param state {@code stopped}, {@code starting} (runs, but is not ready) or {@code ready}
 * @param pid 0 when it does not run
 * @param residentMebibytes memory held, 0 when it does not run or the system does not tell
 */
public record ProcessStatus(String name, String state, int port, long pid, long residentMebibytes) {

  public static ProcessStatus of(Stack stack, JavaProcess process) {
    int port = stack.port(process);
    Optional<ProcessHandle> running = process.running();
    if (running.isEmpty()) {
      return new ProcessStatus(process.name(), "stopped", port, 0, 0);
    }
    boolean ready =
        process.name().endsWith("-service")
            ? Health.isUp("http://127.0.0.1:" + port + "/q/health/ready")
            : Readiness.listens(port);
    long pid = running.get().pid();
    return new ProcessStatus(
        process.name(), ready ? "ready" : "starting", port, pid, residentMebibytes(pid));
  }

  public boolean running() {
    return pid != 0;
  }

  /** The market site is there for a demo alone. */
  public boolean required() {
    return !name.equals("market-site");
  }

  private static long residentMebibytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kibibytes -> Long.parseLong(kibibytes) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // not a Linux system, or the process ended this moment
      return 0;
    }
  }
}
