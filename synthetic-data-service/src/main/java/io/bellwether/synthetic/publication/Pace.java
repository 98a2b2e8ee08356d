package io.bellwether.synthetic.publication;

import io.bellwether.eventlog.LogUnavailableException;
import java.time.Duration;
import java.time.Instant;

/** When a trade is to be published. For one thread and one run. */
public interface Pace {

  /** As fast as the broker takes them. */
  Pace AT_ONCE = (moment, publication) -> {};

  /** Returns when the trade of that moment is due; what was offered before is under way by then. */
  void await(Instant moment, Publication publication);

  /**
   * Real time times the given speed, from the first trade that is awaited.
   *
   * @param speed above 0
   */
  static Pace of(double speed) {
    return new Pace() {

      private Instant first = Instant.MIN;
      private Instant begun = Instant.MIN;

      @Override
      public void await(Instant moment, Publication publication) {
        if (first.equals(Instant.MIN)) {
          first = moment;
          begun = Instant.now();
        }
        publication.note("at " + moment + " of the replayed time");
        double seconds = Duration.between(first, moment).toMillis() / 1000.0 / speed;
        until(begun.plusMillis((long) (1000 * Math.min(seconds, 1e11))), publication);
      }
    };
  }

  /** Returns at the given moment; what was offered before is under way by then. */
  static void until(Instant due, Publication publication) {
    long left = Duration.between(Instant.now(), due).toMillis();
    while (left > 0) {
      publication.push();
      try {
        Thread.sleep(Math.min(left, 200));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LogUnavailableException("interrupted while waiting for the next trade", e);
      }
      left = Duration.between(Instant.now(), due).toMillis();
    }
  }
}
