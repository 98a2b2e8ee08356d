package io.bellwether.cli.generate;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to draw. What is not given is null, so that whoever draws can put in its own default. */
final class SourceOptions {

  @Option(
      names = "--investors",
      paramLabel = "N",
      description = "How many investors, 1 to 1000000 (default: 25000).")
  private @Nullable Integer investors;

  @Option(
      names = "--securities",
      paramLabel = "N",
      description = {
        "How many made-up securities, 30 to 100000 (default: 500;",
        "with --to log: those in the log)."
      })
  private @Nullable Integer securities;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      description = "How many weeks (default: 24); of the portrait, whole fours.")
  private @Nullable Integer weeks;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first Monday (default: 2021-07-12).")
  private @Nullable LocalDate from;

  @Option(
      names = "--orders-a-week",
      paramLabel = "N",
      description = "Orders to buy that an investor gives a week, on average (default: 1).")
  private @Nullable Double ordersAWeek;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of every random draw (default: 42).")
  private @Nullable Long seed;

  @Option(
      names = "--strength",
      paramLabel = "NAME=VALUE",
      description = "How strongly a cause of the market acts; any number of them.")
  private Map<String, Double> strengths = new LinkedHashMap<>();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Of source clients: the folder of a FAR-Trans data set.")
  private @Nullable Path data;

  @Nullable Integer investors() {
    return investors;
  }

  @Nullable Integer securities() {
    return securities;
  }

  @Nullable Integer weeks() {
    return weeks;
  }

  @Nullable LocalDate from() {
    return from;
  }

  @Nullable Double ordersAWeek() {
    return ordersAWeek;
  }

  @Nullable Long seed() {
    return seed;
  }

  Map<String, Double> strengths() {
    return strengths;
  }

  @Nullable Path data() {
    return data;
  }

  /** Refuses what has no meaning for the source. */
  void checkFor(SourceKind kind) {
    switch (kind) {
      case portrait -> {
        refuse("--orders-a-week", ordersAWeek, kind);
        refuse("--strength", strengths.isEmpty() ? null : strengths, kind);
        refuse("--data", data, kind);
      }
      case market -> refuse("--data", data, kind);
      case clients -> {
        refuse("--investors", investors, kind);
        refuse("--securities", securities, kind);
        if (data == null) {
          throw new CommandFailure(
              ExitCode.USAGE, "clients need --data, the folder of a FAR-Trans data set");
        }
      }
    }
    if (from != null && from.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new CommandFailure(
          ExitCode.USAGE, "--from is %s, but must be a Monday".formatted(from));
    }
  }

  private static void refuse(String option, @Nullable Object value, SourceKind kind) {
    if (value != null) {
      throw new CommandFailure(
          ExitCode.USAGE, "%s has no meaning for the source %s".formatted(option, kind));
    }
  }
}
