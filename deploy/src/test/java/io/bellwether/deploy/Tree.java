package io.bellwether.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files under check. Surefire runs tests in the folder of the module, which is `deploy`. */
final class Tree {

  static final Path DEPLOY = Path.of("").toAbsolutePath();
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern PARENT_VERSION =
      Pattern.compile("<parent>.*?<version>(.+?)</version>", Pattern.DOTALL);

  private Tree() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Files of this folder, in a stable order, without those that a build made. */
  static List<Path> files(Predicate<String> nameMatches) {
    try (var walk = Files.walk(DEPLOY)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(DEPLOY.resolve("target")))
          .filter(file -> nameMatches.test(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + DEPLOY, e);
    }
  }

  /** The version of the project, which is also the tag of the images built from it. */
  static String projectVersion() {
    Matcher matcher = PARENT_VERSION.matcher(read(DEPLOY.resolve("pom.xml")));
    if (!matcher.find()) {
      throw new IllegalStateException("pom.xml names no version of its parent");
    }
    return matcher.group(1);
  }
}
