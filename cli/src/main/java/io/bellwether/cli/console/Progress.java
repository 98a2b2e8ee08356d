package io.bellwether.cli.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * One long step on standard error: on a terminal a line that rewrites itself, else a line whenever
 * the phase changes and every five seconds.
 */
public final class Progress {

  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final int WIDTH = 24;

  private final String title;
  private final Instant startedAt = Instant.now();

  // the console of JDK 25 is null again where there is no terminal
  @SuppressWarnings("SystemConsoleNull")
  private final boolean terminal = System.console() != null && System.console().isTerminal();

  private Instant shownAt = Instant.EPOCH;
  private String shownPhase = "";

  public Progress(String title) {
    this.title = title;
  }

  /**
   * Shows how far the step is.
   *
   * @param total 0 when it is not known
   */
  public void show(String phase, long done, long total) {
    show(phase, done, total, "");
  }

  /**
   * The same with a remark behind it, such as a rate.
   *
   * @param total 0 when it is not known
   */
  public void show(String phase, long done, long total, String remark) {
    Instant now = Instant.now();
    boolean due =
        terminal
            || !phase.equals(shownPhase)
            || Duration.between(shownAt, now).compareTo(QUIET) >= 0;
    if (due) {
      String line = "%-12s %s".formatted(title, describe(phase, done, total));
      line += remark.isEmpty() ? "" : ", " + remark;
      System.err.print(terminal ? "\r\033[K" + line : line + "\n");
      System.err.flush();
      shownAt = now;
      shownPhase = phase;
    }
  }

  /** Ends the step with what came of it and how long it took. */
  public void finish(String outcome) {
    double seconds = Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
    System.err.print(terminal ? "\r\033[K" : "");
    System.err.println(String.format(Locale.ROOT, "%-12s %s (%.1f s)", title, outcome, seconds));
  }

  private static String describe(String phase, long done, long total) {
    if (total <= 0) {
      return phase;
    }
    int filled = (int) Math.min(WIDTH, WIDTH * done / total);
    return String.format(
        Locale.ROOT,
        "[%s%s] %,d of %,d  %s",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        done,
        total,
        phase);
  }
}
