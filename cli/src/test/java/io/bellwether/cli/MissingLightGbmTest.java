package io.bellwether.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} in a process whose class path lacks lightgbm4j. */
class MissingLightGbmTest {

  private static final String ADVICE =
      "the learned order cannot be trained without lightgbm4j: add io.github.metarank:lightgbm4j"
          + " to the class path";

  @TempDir private static Path market;

  @TempDir private Path folder;

  @BeforeAll
  static void drawAMarket() {
    Invocation drawn =
        Invocation.of(
            ("generate market --force --investors 100 --securities 60 --weeks 6"
                    + " --orders-a-week 1 --oracle-weeks 0 --to "
                    + market)
                .split(" "));
    assertThat(drawn.exitCode()).as(drawn.err()).isZero();
  }

  @Test
  void leavesTwoStagesOutOfADefaultComparisonAndSaysWhatToAdd() throws Exception {
    Invocation done = evaluate();

    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).contains("two-stage is left out").contains("mixed-logit");
    assertThat(done.out().replaceAll("\\s+", " ")).contains(ADVICE);
    assertThat(done.err()).contains("10 models compared").doesNotContain("Error");
  }

  @Test
  void saysInOneLineWhatToAddWhereTwoStagesAreAskedFor() throws Exception {
    Invocation refused = evaluate("--models", "popularity,two-stage");

    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(5);
    assertThat(refused.err()).contains("bellwether: " + ADVICE).doesNotContain("Error", "\tat ");
    assertThat(refused.out()).isEmpty();
  }

  private Invocation evaluate(String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                classPathWithoutLightGbm(),
                "io.bellwether.cli.Bellwether",
                "evaluate",
                "--interactions",
                market.resolve("trades.csv").toString(),
                "--users",
                market.resolve("investors.csv").toString(),
                "--items",
                market.resolve("securities.csv").toString(),
                "--k",
                "5"));
    command.addAll(List.of(options));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int exitCode = process.waitFor();
    return new Invocation(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static String classPathWithoutLightGbm() {
    String whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String without =
        Arrays.stream(whole.split(File.pathSeparator))
            .filter(entry -> !entry.contains("lightgbm4j"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(without).isNotEqualTo(whole);
    return without;
  }
}
