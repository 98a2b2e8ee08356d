package io.bellwether.trainer.when;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * When a line is trained again by itself. One condition that is met is enough, if anything at all
 * is new: of the same entries comes the same snapshot. The first snapshot of a line is always asked
 * for: whoever fills a log knows when it is full.
 */
@ConfigMapping(prefix = "bellwether.trainer.when")
public interface PolicyConfig {

  /** Whether trainings start by themselves at all. */
  @WithDefault("true")
  boolean enabled();

  /** So many trades since the last training; at least 1. */
  @WithDefault("1000")
  long newTrades();

  /** So many trades since the last training, as a share of those before it; above 0. */
  @WithDefault("0.1")
  double newTradesShare();

  /**
   * So many securities that had not been described before, as a share of those that had; above 0.
   */
  @WithDefault("0.05")
  double newSecuritiesShare();

  /** So many investors who had not been described before, as a share of those who had; above 0. */
  @WithDefault("0.1")
  double newInvestorsShare();

  /** A snapshot so old; at least 1 minute. */
  @WithDefault("1D")
  Duration age();

  /** A schedule: so long after the last training; at least 1 second. Unset: none. */
  Optional<Duration> every();

  /**
   * Live precision below this share of what the snapshot had on its test weeks, beyond its
   * interval; 0 to 1, 0 for never.
   */
  @WithDefault("0.5")
  double driftShare();

  /** Answers that live precision must be a mean over before it says anything; at least 1. */
  @WithDefault("1000")
  long driftAnswers();

  /** A burst is waited for: no new trade for so long; at least 0. */
  @WithDefault("10S")
  Duration quiet();

  /** But no longer than this after a condition was met, as where trades never cease; at least 0. */
  @WithDefault("2M")
  Duration patience();

  /** From one training to the next at least so long; at least 0. */
  @WithDefault("30M")
  Duration atLeastApart();

  /** How often the log is looked at; 100 milliseconds to 1 hour. */
  @WithDefault("5S")
  Duration lookEvery();
}
