package io.bellwether.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.localstack.testing.TemporaryStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureIT {

  @Test
  void startsFindsAndStopsItsProcesses() {
    Path folder;
    ProcessHandle broker;
    try (TemporaryStack stack = new TemporaryStack()) {
      Infrastructure infrastructure = stack.start();
      folder = infrastructure.folder();
      broker = infrastructure.broker().running().orElseThrow();

      assertThat(infrastructure.startBroker()).isEqualTo(broker);
      assertThat(infrastructure.database().running()).isPresent();
    }

    assertThat(broker.isAlive()).isFalse();
    assertThat(folder).doesNotExist();
  }

  @Test
  void processesThatWereKilledStartAgain() {
    try (TemporaryStack stack = new TemporaryStack()) {
      Infrastructure infrastructure = stack.start();
      ProcessHandle broker = infrastructure.broker().running().orElseThrow();
      ProcessHandle database = infrastructure.database().running().orElseThrow();

      for (ProcessHandle process : List.of(broker, database)) {
        process.destroyForcibly();
        process.onExit().join();
      }

      assertThat(infrastructure.startDatabase().pid()).isNotEqualTo(database.pid());
      assertThat(infrastructure.startBroker().pid()).isNotEqualTo(broker.pid());
    }
  }

  @Test
  void aPortThatIsTakenIsSaid(@TempDir Path folder) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      Infrastructure infrastructure =
          new Infrastructure(TemporaryStack.home(), folder, port, port, port);

      assertThatThrownBy(infrastructure::startDatabase)
          .isInstanceOf(StackException.class)
          .hasMessage("database cannot start: another process listens on port %d", port);
    }
  }

  @Test
  void aProcessThatEndsBeforeItIsReadySaysWhy(@TempDir Path folder) throws IOException {
    // a file where the data should lie
    Files.writeString(folder.resolve("data"), "");
    Infrastructure infrastructure =
        new Infrastructure(
            TemporaryStack.home(),
            folder,
            TemporaryStack.freePort(),
            TemporaryStack.freePort(),
            TemporaryStack.freePort());

    assertThatThrownBy(infrastructure::startDatabase)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("database ended before it was ready; its log ends:")
        .hasMessageContaining("data");
    assertThat(infrastructure.database().stop(Duration.ofSeconds(1))).isFalse();
  }
}
