package io.bellwether.scraper.crawl;

import io.bellwether.localstack.site.SiteCatalogue;
import io.bellwether.localstack.testing.TemporaryStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As many fictional securities as wanted: those of the project, again and again by other names. */
final class ManySecurities {

  private static final Path BUNDLED =
      Path.of("local-stack", "src", "main", "resources", "catalogue.csv");

  private ManySecurities() {}

  static SiteCatalogue catalogue(int count, Path folder) throws IOException {
    List<String> bundled = Files.readAllLines(TemporaryStack.home().resolve(BUNDLED));
    List<String> rows = new ArrayList<>();
    rows.add(bundled.getFirst());
    for (int i = 0; i < count; i++) {
      String row = bundled.get(1 + i % (bundled.size() - 1));
      rows.add(ticker(i) + row.substring(row.indexOf(',')));
    }
    Path file = folder.resolve("many.csv");
    Files.write(file, rows);
    return SiteCatalogue.of(file);
  }

  /** Four letters, another for every number. */
  private static String ticker(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number, i = 0; i < 4; i++, rest /= 26) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
