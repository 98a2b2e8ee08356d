package io.bellwether.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is told to end in the middle of its work. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class InterruptedExportIT {

  @TempDir private Path folder;

  @Test
  void anInterruptLeavesNoFileAndSaysSo() throws IOException, InterruptedException {
    Process process = generate();
    try (BufferedReader shown =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8))) {
      String line = shown.readLine();
      while (line != null && !line.contains(" trades")) {
        line = shown.readLine();
      }
      assertThat(names()).contains(".investors.csv.part");

      // by its handle, which leaves the streams open
      process.toHandle().destroy();

      String rest = shown.lines().collect(Collectors.joining("\n"));
      assertThat(process.waitFor()).isNotZero();
      assertThat(rest).contains("cancelled; nothing was written");
      assertThat(names()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process generate() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules",
            "jdk.incubator.vector",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "io.bellwether.cli.Bellwether",
            "generate",
            "market",
            "--to",
            folder.toString(),
            "--investors",
            "100000",
            "--weeks",
            "260")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
