package io.bellwether.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaProcessTest {

  @TempDir Path folder;

  @Test
  void findsTheProcessOfItsFile() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    long started = self.info().startInstant().orElseThrow().toEpochMilli();
    Files.writeString(pidFile(), self.pid() + " " + started + "\n");

    assertThat(process().running()).contains(self);
  }

  @Test
  void aProcessThatOnlyHasTheSameIdIsAnother() throws IOException {
    Files.writeString(pidFile(), ProcessHandle.current().pid() + " 1\n");

    assertThat(process().running()).isEmpty();
    assertThat(process().stop(Duration.ofSeconds(1))).isFalse();
    assertThat(pidFile()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "12 ", "x y", "-1 5", "99999999999999999999 1"})
  void aFileThatWasCutOffNamesNoProcess(String text) throws IOException {
    Files.writeString(pidFile(), text);

    assertThat(process().running()).isEmpty();
  }

  @Test
  void withoutAFileNothingRuns() {
    assertThat(process().running()).isEmpty();
    assertThat(process().stop(Duration.ofSeconds(1))).isFalse();
  }

  private Path pidFile() {
    return folder.resolve("thing.pid");
  }

  private JavaProcess process() {
    return new JavaProcess("thing", folder, List.of(), List.of(), List.of(), Map.of());
  }
}
