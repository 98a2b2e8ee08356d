package io.bellwether.cli.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file as it is handed in, or the CSV files of a folder as one archive: the same, the same bytes.
 */
final class Upload {

  private static final int ID_DIGITS = 16;

  private final String contentType;
  private final byte[] content;

  private Upload(String contentType, byte[] content) {
    this.contentType = contentType;
    this.content = content;
  }

  static Upload file(Path file) throws IOException {
    boolean archive = file.toString().endsWith(".zip");
    return new Upload(archive ? "application/zip" : "text/csv", Files.readAllBytes(file));
  }

  static Upload folder(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : files(folder)) {
        ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        Files.copy(file, zip);
      }
    }
    return new Upload("application/zip", bytes.toByteArray());
  }

  String contentType() {
    return contentType;
  }

  byte[] content() {
    return content;
  }

  /** Names the content and what is said of it. */
  String digest(String said) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content);
      return HexFormat.of().formatHex(digest.digest(said.getBytes(UTF_8))).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Those that a source of securities may have; others are large and of no use to it. */
  private static List<Path> files(Path folder) throws IOException {
    List<String> useful = List.of("asset_information.csv", "markets.csv", "limit_prices.csv");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> useful.contains(String.valueOf(file.getFileName())))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new IOException("the folder has none of " + String.join(", ", useful));
      }
      return found;
    }
  }
}
