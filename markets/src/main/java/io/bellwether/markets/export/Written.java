package io.bellwether.markets.export;

import java.nio.file.Path;
import java.util.List;

/** What an export put into its folder. */
public record Written(Path folder, RowCounts rows, About about, List<File> files) {

  /** A file by its name in the folder. */
  public record File(String name, long rows, long bytes) {}

  public Written {
    files = List.copyOf(files);
  }

  public long bytes() {
    return files.stream().mapToLong(File::bytes).sum();
  }
}
