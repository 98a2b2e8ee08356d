package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BellwetherTest {

  /** Far from the ports of a stack that a developer may be running. */
  private static final String OFFSET = "21000";

  @TempDir private Path folder;

  @Test
  void namesEveryCommandAndTheExitStatusesInItsHelp() {
    Invocation help = Invocation.of("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("demo", "up", "down", "status", "logs", "recommend", "similar", "test", "build")
        .contains("generate", "replay", "live")
        .contains("Exit status: 0 done");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "down",
        "status",
        "logs",
        "recommend",
        "similar",
        "generate",
        "replay",
        "live"
      })
  void explainsEachCommandAndItsOutputForms(String command) {
    Invocation help = Invocation.of(command, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("--output", "--folder", "--port-offset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dmeo", "up --nonsense", "status --output yaml", "logs"})
  void refusesAWrongCommandLineWithStatusTwo(String line) {
    Invocation refused = Invocation.of(line.split(" "));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo --investors 0 | --investors is 0, but must be 1 to 1000000",
        "demo --investors 1000001 | --investors is 1000001, but must be 1 to 1000000",
        "status --port-offset -1 | --port-offset is -1, but must be 0 to 30000",
        "status --port-offset 30001 | --port-offset is 30001, but must be 0 to 30000",
        "logs trainer-service --lines 0 | --lines is 0, but must be 1 to 100000",
        "logs nobody | no process is named nobody; there are: database, broker"
      })
  void namesOptionValueAndBoundOfWhatItRefuses(String line, String complaint) {
    Invocation refused = Invocation.of(line.split(" "));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).startsWith("bellwether: ").contains(complaint);
  }

  @Test
  void saysThatNothingRunsWithStatusThree() throws Exception {
    Invocation status = inStack("status", "--output", "json");

    assertThat(status.exitCode()).isEqualTo(3);
    JsonNode processes = new ObjectMapper().readTree(status.out()).path("processes");
    assertThat(processes).hasSize(8);
    assertThat(processes)
        .allSatisfy(each -> assertThat(each.path("state").asText()).isEqualTo("stopped"));
  }

  @Test
  void stopsNothingWhereNothingRuns() {
    Invocation down = inStack("down", "--wipe");

    assertThat(down.exitCode()).isZero();
    assertThat(down.out()).contains("nothing was running", "removed ");
    assertThat(folder.resolve("stack")).doesNotExist();
  }

  @Test
  void wipesWhatItMadeAndNothingElse() throws IOException {
    Path stack = Files.createDirectories(folder.resolve("stack"));
    Files.createDirectories(stack.resolve("data/broker"));
    Path foreign = Files.writeString(stack.resolve("letter.txt"), "keep me");

    inStack("down", "--wipe");

    assertThat(stack.resolve("data")).doesNotExist();
    assertThat(foreign).exists();
  }

  @Test
  void saysThatAServiceDoesNotAnswerWithStatusThree() {
    Invocation asked = inStack("recommend", "investor-000001");

    assertThat(asked.exitCode()).isEqualTo(3);
    assertThat(asked.err()).contains("recommender-service: does not answer at");
  }

  @Test
  void saysThatALogIsNotThereYet() {
    Invocation logs = inStack("logs", "trainer-service");

    assertThat(logs.exitCode()).isEqualTo(3);
    assertThat(logs.err()).contains("trainer-service has not been started yet");
  }

  @Test
  void refusesSecuritiesThatAreNotThereBeforeItStartsAnything() {
    Invocation demo = inStack("demo", "--securities", folder.resolve("none.csv").toString());

    assertThat(demo.exitCode()).isEqualTo(2);
    assertThat(demo.err()).contains("--securities", "none.csv");
    assertThat(folder.resolve("stack")).doesNotExist();
  }

  private Invocation inStack(String command, String... arguments) {
    String[] line = new String[arguments.length + 5];
    line[0] = command;
    line[1] = "--folder";
    line[2] = folder.resolve("stack").toString();
    line[3] = "--port-offset";
    line[4] = OFFSET;
    System.arraycopy(arguments, 0, line, 5, arguments.length);
    return Invocation.of(line);
  }
}
