package io.bellwether.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A kubectl that renders kustomizations. Rendering reads files only: no cluster, no network. */
final class Kubectl {

  static final int OLDEST_KUSTOMIZE = 5;

  private static final Pattern KUSTOMIZE_VERSION = Pattern.compile("Kustomize Version: v(\\d+)");

  private final Path program;

  private Kubectl(Path program) {
    this.program = program;
  }

  /** The one that `install-kubectl.sh` installed, else the first on the PATH that is new enough. */
  static Kubectl onThisMachine() {
    Stream<Path> path = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return firstThatRenders(
        Stream.concat(Stream.of(Tree.ROOT.resolve(".bellwether/tools")), path)
            .map(folder -> folder.resolve("kubectl"))
            .toList());
  }

  /**
   * @throws IllegalStateException if no candidate exists or is new enough, saying how to get one
   */
  static Kubectl firstThatRenders(List<Path> candidates) {
    return candidates.stream()
        .filter(Files::isExecutable)
        .map(Kubectl::new)
        .filter(kubectl -> kubectl.kustomizeVersion().orElse(0) >= OLDEST_KUSTOMIZE)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no kubectl with kustomize %d or newer; install one by: deploy/install-kubectl.sh"
                        .formatted(OLDEST_KUSTOMIZE)));
  }

  /**
   * The manifests of a kustomization, as one YAML stream.
   *
   * @throws IllegalStateException with what kubectl said, if it refuses the folder
   */
  String render(Path folder) {
    Output output = run("kustomize", folder.toString());
    if (output.exitCode != 0) {
      throw new IllegalStateException("kubectl refused " + folder + ": " + output.text);
    }
    return output.text;
  }

  private Optional<Integer> kustomizeVersion() {
    Matcher matcher = KUSTOMIZE_VERSION.matcher(run("version", "--client").text);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private Output run(String... arguments) {
    var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Output(process.waitFor(), text);
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command, e);
    }
  }

  private record Output(int exitCode, String text) {}
}
