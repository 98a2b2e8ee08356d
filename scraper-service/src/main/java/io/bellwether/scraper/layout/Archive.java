package io.bellwether.scraper.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of one ZIP archive by their names without folders, in memory. */
final class Archive {

  /** Of one file, unpacked. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private static final int MOST_FILES = 100;

  private final Map<String, byte[]> files;

  private Archive(Map<String, byte[]> files) {
    this.files = files;
  }

  /** Throws {@link IllegalArgumentException} when it is no archive, or larger than is right. */
  static Archive read(InputStream content) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(content)) {
      ZipEntry entry = zip.getNextEntry();
      for (; entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        byte[] bytes = zip.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES || files.size() == MOST_FILES) {
          throw new IllegalArgumentException(
              "the archive has more than %d files, or one of more than %d bytes: %s"
                  .formatted(MOST_FILES, MOST_BYTES, entry.getName()));
        }
        files.put(entry.getName().replaceFirst("^.*[/\\\\]", ""), bytes);
      }
    } catch (ZipException e) {
      throw new IllegalArgumentException("the file is no ZIP archive: " + e.getMessage(), e);
    }
    return new Archive(files);
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  InputStream open(String name) {
    return new ByteArrayInputStream(files.getOrDefault(name, new byte[0]));
  }

  @Override
  public String toString() {
    return String.join(", ", files.keySet());
  }
}
