package io.bellwether.scraper.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The resident memory of a process and of those that it started, in megabytes, as it goes on. */
final class MemoryWatch {

  /**
   * One look.
   *
   * @param done how many securities had been dealt with
   */
  record Look(long done, long service, long browser) {}

  private final List<Look> looks = new ArrayList<>();

  void look(ProcessHandle service, long done) {
    long browser = service.descendants().mapToLong(MemoryWatch::resident).sum();
    looks.add(new Look(done, resident(service), browser));
  }

  List<Look> looks() {
    return List.copyOf(looks);
  }

  /** The median of those looks that were taken between two points of the walk. */
  Look medianBetween(long from, long to) {
    List<Look> between =
        looks.stream().filter(look -> look.done() >= from && look.done() < to).toList();
    return new Look(
        from,
        median(between.stream().map(Look::service)),
        median(between.stream().map(Look::browser)));
  }

  private static long median(Stream<Long> values) {
    List<Long> sorted = values.sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalStateException("nobody looked in that time");
    }
    return sorted.get(sorted.size() / 2);
  }

  /** Zero for a process that has ended. */
  private static long resident(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
