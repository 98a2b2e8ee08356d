package io.bellwether.scraper.layout;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a file is laid out, told by its header. */
public enum FileLayout {
  /** The sample of 2022: a screener's figures in plain numbers. */
  SCREENER_SAMPLE(Set.of("ticker", "Price")),
  /** A screener's own export: millions and thousands under headers that do not say so. */
  SCREENER_EXPORT(Set.of("Ticker", "Company", "Price")),
  /** An exchange's constituents of an index. */
  CONSTITUENTS(Set.of("tickers", "name_company", "ISIN")),
  /** The assets of FAR-Trans, alone or in an archive with markets and prices. */
  FAR_TRANS(Set.of("ISIN", "assetName", "assetCategory", "marketID"));

  /** Opens the same content as often as it is asked. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  private final Set<String> required;

  FileLayout(Set<String> required) {
    this.required = new TreeSet<>(required);
  }

  /**
   * Throws {@link IllegalArgumentException}, saying what each layout lacks, when the file has none
   * of them.
   */
  public static FileLayout recognise(Content content) throws IOException {
    if (isArchive(content)) {
      FarTransFiles.requireAssets(content);
      return FAR_TRANS;
    }
    try (CsvFile file = CsvFile.open(content.open())) {
      FileLayout layout = of(file.header());
      if (layout == SCREENER_SAMPLE || layout == SCREENER_EXPORT) {
        CsvLayout.of(file.header());
      }
      return layout;
    }
  }

  /** Reads what only the whole file tells; the rows are read when they are asked for. */
  public static SecurityFile open(Content content, Terms terms)
      throws IOException, InterruptedException {
    return switch (recognise(content)) {
      case SCREENER_SAMPLE, SCREENER_EXPORT -> ScreenerFile.open(content, terms);
      case CONSTITUENTS -> ConstituentsFile.open(content, terms);
      case FAR_TRANS -> FarTransFiles.open(content, terms);
    };
  }

  static boolean isArchive(Content content) throws IOException {
    try (InputStream stream = new BufferedInputStream(content.open())) {
      return stream.read() == 'P' && stream.read() == 'K';
    }
  }

  static FileLayout of(Collection<String> header) {
    List<String> lacks = new ArrayList<>();
    for (FileLayout layout : values()) {
      Set<String> missing = new TreeSet<>(layout.required);
      missing.removeAll(header);
      if (missing.isEmpty()) {
        return layout;
      }
      lacks.add("%s lacks %s".formatted(layout, String.join(", ", missing)));
    }
    throw new IllegalArgumentException(
        "the file has none of the layouts that can be read: " + String.join("; ", lacks));
  }
}
