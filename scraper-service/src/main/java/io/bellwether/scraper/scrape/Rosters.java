package io.bellwether.scraper.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.scraper.ScraperConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the whole list of a source held, the last times that it was read to its end: a file each,
 * named by when the run began. Two are kept.
 */
final class Rosters {

  private static final int KEPT = 2;
  private static final String SUFFIX = ".txt";

  private final Path folder;

  Rosters(Path folder) {
    this.folder = folder;
  }

  static Rosters in(ScraperConfig config) {
    return new Rosters(config.folder().resolve("rosters"));
  }

  /** One whole list. */
  record Roster(Instant begun, Set<String> tickers) {}

  /** Keeps a list and forgets those before the last two; a list that is kept stays as it is. */
  void keep(String source, Instant begun, Collection<String> tickers) {
    try {
      Path of = of(source);
      Files.createDirectories(of);
      Path writing = of.resolve("writing");
      Files.write(writing, new TreeSet<>(tickers), UTF_8);
      Files.move(
          writing, of.resolve(begun.toEpochMilli() + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
      List<Path> files = files(source);
      for (Path superseded : files.subList(0, Math.max(0, files.size() - KEPT))) {
        Files.delete(superseded);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the list of " + source, e);
    }
  }

  /** At most the last two, oldest first. */
  List<Roster> last(String source) {
    return files(source).stream()
        .map(file -> new Roster(begun(file), Set.copyOf(lines(file))))
        .toList();
  }

  private List<Path> files(String source) {
    Path of = of(source);
    if (!Files.isDirectory(of)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(of)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted(java.util.Comparator.comparing(Rosters::begun))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lists of " + source, e);
    }
  }

  private static Instant begun(Path file) {
    String name = file.getFileName().toString();
    return Instant.ofEpochMilli(Long.parseLong(name.replace(SUFFIX, "")));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list " + file, e);
    }
  }

  /** A source may be named by an address, which is no name for a folder. */
  private Path of(String source) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
