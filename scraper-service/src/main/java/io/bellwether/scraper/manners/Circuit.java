package io.bellwether.scraper.manners;

import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a site may be asked at all. Too many failures in a row open the circuit, and a refusal
 * opens it at once; then nothing is asked for a while. The first request after that is a trial: an
 * answer closes the circuit, another failure opens it for twice as long.
 *
 * @param failures in a row
 * @param openings in a row, without an answer between
 * @param opening the last one; null while the circuit is closed
 */
record Circuit(int failures, int openings, @Nullable Opening opening) {

  static final Circuit CLOSED = new Circuit(0, 0, null);

  /** Why and for how long nothing is asked. */
  record Opening(Reason reason, String why, Instant since, Instant until) {}

  /** Whether it is open, and no trial is due. */
  boolean refuses(Instant now) {
    return opening != null && now.isBefore(opening.until());
  }

  /** When it may be asked again. */
  Instant until() {
    return opening == null ? Instant.EPOCH : opening.until();
  }

  /**
   * After a failure.
   *
   * @param mostFailures in a row; that many open the circuit
   * @param coolDown how long the first opening lasts
   */
  Circuit failed(Reason reason, String why, int mostFailures, BackOff coolDown, Instant now) {
    boolean opens = opening != null || failures + 1 >= mostFailures;
    return opens
        ? refused(reason, why, Duration.ZERO, coolDown, now)
        : new Circuit(failures + 1, openings, null);
  }

  /**
   * After the site refused.
   *
   * @param asked how long the site wants to be left alone, at least
   */
  Circuit refused(Reason reason, String why, Duration asked, BackOff coolDown, Instant now) {
    Duration ours = coolDown.doubled(openings);
    Duration rest = asked.compareTo(ours) > 0 ? asked : ours;
    return new Circuit(0, openings + 1, new Opening(reason, why, now, now.plus(rest)));
  }
}
