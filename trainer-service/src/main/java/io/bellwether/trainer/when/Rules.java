package io.bellwether.trainer.when;

import java.time.Duration;
import java.util.Optional;

/** {@link PolicyConfig}, within its bounds. */
record Rules(
    boolean enabled,
    long newTrades,
    double newTradesShare,
    double newSecuritiesShare,
    double newInvestorsShare,
    Duration age,
    Optional<Duration> every,
    double driftShare,
    long driftAnswers,
    Duration quiet,
    Duration patience,
    Duration atLeastApart,
    Duration lookEvery) {

  private static final String PREFIX = "bellwether.trainer.when.";

  /**
   * @throws IllegalArgumentException naming a setting, its value and its bound
   */
  Rules {
    require(newTrades >= 1, "new-trades", newTrades, "at least 1");
    require(newTradesShare > 0, "new-trades-share", newTradesShare, "above 0");
    require(newSecuritiesShare > 0, "new-securities-share", newSecuritiesShare, "above 0");
    require(newInvestorsShare > 0, "new-investors-share", newInvestorsShare, "above 0");
    require(atLeast(age, Duration.ofMinutes(1)), "age", age, "at least PT1M");
    require(
        every.isEmpty() || atLeast(every.get(), Duration.ofSeconds(1)),
        "every",
        every.map(Object::toString).orElse(""),
        "at least PT1S");
    require(driftShare >= 0 && driftShare <= 1, "drift-share", driftShare, "0 to 1");
    require(driftAnswers >= 1, "drift-answers", driftAnswers, "at least 1");
    require(atLeast(quiet, Duration.ZERO), "quiet", quiet, "at least PT0S");
    require(atLeast(patience, Duration.ZERO), "patience", patience, "at least PT0S");
    require(atLeast(atLeastApart, Duration.ZERO), "at-least-apart", atLeastApart, "at least PT0S");
    require(
        atLeast(lookEvery, Duration.ofMillis(100)) && atLeast(Duration.ofHours(1), lookEvery),
        "look-every",
        lookEvery,
        "PT0.1S to PT1H");
  }

  static Rules of(PolicyConfig config) {
    return new Rules(
        config.enabled(),
        config.newTrades(),
        config.newTradesShare(),
        config.newSecuritiesShare(),
        config.newInvestorsShare(),
        config.age(),
        config.every(),
        config.driftShare(),
        config.driftAnswers(),
        config.quiet(),
        config.patience(),
        config.atLeastApart(),
        config.lookEvery());
  }

  private static boolean atLeast(Duration one, Duration bound) {
    return one.compareTo(bound) >= 0;
  }

  private static void require(boolean holds, String setting, Object value, String bound) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s%s is %s, but must be %s".formatted(PREFIX, setting, value, bound));
    }
  }
}
