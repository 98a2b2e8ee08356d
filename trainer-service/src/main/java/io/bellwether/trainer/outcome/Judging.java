package io.bellwether.trainer.outcome;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How answers are judged.
 *
 * @param window after an answer in which a purchase counts for it
 * @param retention how long what became of an answer is kept
 */
record Judging(Duration window, Duration retention) {

  /** Of an answer, those that are judged: the first of them. */
  static final int JUDGED_ITEMS = 5;

  /**
   * How late a record may arrive, such as from a spool, and still meet the trades that judge it.
   */
  static final Duration LATENESS = Duration.ofDays(30);

  private static final String SETTINGS = "bellwether.trainer.outcome.";
  private static final Duration LEAST_WINDOW = Duration.ofHours(1);
  private static final Duration MOST_WINDOW = Duration.ofDays(90);
  private static final int LEAST_DAYS = 30;
  private static final int MOST_DAYS = 36_500;

  static Judging of(OutcomeConfig config) {
    Duration window = config.window();
    if (window.compareTo(LEAST_WINDOW) < 0 || window.compareTo(MOST_WINDOW) > 0) {
      throw new ConfigurationException(
          "%swindow is %s, but must be %s to %s"
              .formatted(SETTINGS, window, LEAST_WINDOW, MOST_WINDOW));
    }
    int days = config.retentionDays();
    if (days < LEAST_DAYS || days > MOST_DAYS) {
      throw new ConfigurationException(
          "%sretention-days is %d, but must be %d to %d"
              .formatted(SETTINGS, days, LEAST_DAYS, MOST_DAYS));
    }
    return new Judging(window, Duration.ofDays(days));
  }

  /** The latest day of UTC of which every answer's window has closed. */
  LocalDate finalUntil(Instant now) {
    return day(now.minus(window)).minusDays(1);
  }

  /** Trades before this judge no answer that may still arrive. */
  Instant tradesFrom(Instant now) {
    return now.minus(window).minus(LATENESS);
  }

  Instant keptFrom(Instant now) {
    return now.minus(retention);
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
