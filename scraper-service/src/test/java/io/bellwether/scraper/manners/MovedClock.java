package io.bellwether.scraper.manners;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock on which sleeping takes no time. */
final class MovedClock implements Waiting {

  private final List<Duration> slept = new ArrayList<>();
  private Instant now;

  MovedClock(Instant begin) {
    this.now = begin;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    slept.add(duration);
    pass(duration);
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  List<Duration> slept() {
    return slept;
  }
}
