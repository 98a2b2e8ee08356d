package io.bellwether.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Java process that outlives whoever started it. Its folder holds {@code NAME.pid}, so that a
 * later command finds it again, and {@code NAME.log}, its output.
 *
 * @param jvmOptions such as {@code -Xmx256m}, and the class path
 * @param program a main class, or {@code -jar FILE}
 */
public record JavaProcess(
    String name,
    Path folder,
    List<String> jvmOptions,
    List<String> program,
    List<String> arguments,
    Map<String, String> environment) {

  /** Starts the process, or returns the one that is running already. */
  public ProcessHandle start() {
    Optional<ProcessHandle> running = running();
    return running.orElseGet(this::startAnew);
  }

  /** The process of this name that was started from this folder and is alive. */
  public Optional<ProcessHandle> running() {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    try {
      String named = Files.readString(pidFile()).strip();
      return pid(named)
          .flatMap(ProcessHandle::of)
          .filter(ProcessHandle::isAlive)
          // a process id is used again after a while; a start time with it is not
          .filter(process -> identity(process).equals(named));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pidFile(), e);
    }
  }

  /** Asks the process to end, where it runs, and returns at once. */
  public void askToEnd() {
    running().ifPresent(ProcessHandle::destroy);
  }

  /** Asks the process to end, waits, and kills it when it does not. True when there was one. */
  public boolean stop(Duration patience) {
    Optional<ProcessHandle> running = running();
    running.ifPresent(process -> end(process, patience));
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return running.isPresent();
  }

  public Path logFile() {
    return folder.resolve(name + ".log");
  }

  private ProcessHandle startAnew() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      // its own session: an interrupt typed at the terminal is not meant for it
      command.add("/usr/bin/setsid");
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(program);
    command.addAll(arguments);
    try {
      Files.createDirectories(folder);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
      builder.environment().putAll(environment);
      ProcessHandle process = builder.start().toHandle();
      Files.writeString(pidFile(), identity(process) + "\n");
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /** Process id and start time; without the latter when the process has ended already. */
  private static String identity(ProcessHandle process) {
    String start =
        process.info().startInstant().map(at -> String.valueOf(at.toEpochMilli())).orElse("ended");
    return process.pid() + " " + start;
  }

  /** Nothing when the file was cut off while it was written. */
  private static Optional<Long> pid(String identity) {
    String digits = identity.split(" ", 2)[0];
    return digits.matches("\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  private static void end(ProcessHandle process, Duration patience) {
    process.destroy();
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      // nobody is left to wait, and its file is about to go
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Path pidFile() {
    return folder.resolve(name + ".pid");
  }
}
