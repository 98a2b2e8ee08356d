package io.bellwether.scraper.scrape;

/** A way over a site of one kind. */
interface Walk {

  /** Walks to the end, from where the run's state stands. */
  void walk() throws InterruptedException;
}
