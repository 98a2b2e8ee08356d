package io.bellwether.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

  @TempDir private Path folder;

  @Test
  void takesThePlaceOfAnEarlierReportAndLeavesNothingElse() throws IOException {
    Path report = Files.writeString(folder.resolve("report.md"), "old");

    new ReportFile(report).write("new");

    assertThat(report).hasContent("new");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(report);
    }
  }

  @Test
  void refusesAPlaceWhereNothingCanBeWritten() {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> new ReportFile(folder.resolve("none/report.md")))
        .withMessageContaining("--report: ");
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> new ReportFile(folder))
        .withMessageContaining("is a folder");
  }
}
