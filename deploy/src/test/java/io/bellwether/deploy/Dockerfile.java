package io.bellwether.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The instructions of a Dockerfile, comments gone and continued lines joined. */
record Dockerfile(List<Instruction> instructions) {

  private static final Pattern CONTINUATION = Pattern.compile("\\\\\\R\\s*");

  /** An instruction in capitals, and the rest of its line. */
  record Instruction(String name, String arguments) {}

  static Path pathOf(DeployedService service) {
    return Tree.DEPLOY.resolve("docker/Dockerfile." + service.module);
  }

  static Dockerfile of(DeployedService service) {
    return parse(Tree.read(pathOf(service)));
  }

  static Dockerfile parse(String text) {
    return new Dockerfile(
        CONTINUATION
            .matcher(text)
            .replaceAll("")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Dockerfile::instruction)
            .toList());
  }

  /** What follows each instruction of this name, in order. */
  List<String> all(String name) {
    return instructions.stream()
        .filter(instruction -> instruction.name.equals(name))
        .map(Instruction::arguments)
        .toList();
  }

  private static Instruction instruction(String line) {
    String[] parts = line.split("\\s+", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("not an instruction with arguments: " + line);
    }
    return new Instruction(parts[0], parts[1]);
  }
}
