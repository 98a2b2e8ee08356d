package io.bellwether.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started with a book of rules that it must not answer by. */
class RefusedRulesIT {

  private static final Path APPLICATION = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final int PATIENCE_SECONDS = 60;
  // Java says on standard error that it found them
  private static final Set<String> TOLD_ALOUD = Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS");

  @TempDir private Path folder;

  @Test
  void aBookThatIsRefusedStopsTheStartWithOneLine() throws Exception {
    Path rules = folder.resolve("rules.txt");
    Files.writeString(rules, "already-bought\n\nsector-cap most=0\n");

    assertThat(complaints(rules))
        .containsExactly(
            "bellwether.recommender.rules: %s: line 3: sector-cap: most is 0, but must be 1 to 1000"
                .formatted(rules));
  }

  @Test
  void soDoesAFileThatIsNotThere() throws Exception {
    Path absent = folder.resolve("absent.txt");

    assertThat(complaints(absent))
        .containsExactly(
            "bellwether.recommender.rules is \"%s\", but must be a file of rules in UTF-8 that can be read: NoSuchFileException"
                .formatted(absent));
  }

  /** What a start that fails says, without the log. */
  private List<String> complaints(Path rules) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder start =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-jar",
                APPLICATION.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile());
    Map<String, String> environment = start.environment();
    environment.keySet().removeAll(TOLD_ALOUD);
    environment.putAll(
        Map.of(
            "BELLWETHER_RECOMMENDER_RULES",
            rules.toString(),
            "BELLWETHER_RECOMMENDER_AUDIT_FOLDER",
            folder.toString(),
            "BELLWETHER_SNAPSHOTS_FOLDER",
            folder.toString(),
            "KAFKA_BOOTSTRAP_SERVERS",
            "127.0.0.1:1",
            "QUARKUS_HTTP_PORT",
            "0"));
    Process process = start.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(errors).stream().filter(line -> !line.startsWith("WARNING")).toList();
  }
}
