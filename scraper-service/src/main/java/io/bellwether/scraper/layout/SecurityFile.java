package io.bellwether.scraper.layout;

/** A file, or several that belong together, as a source of securities. */
public interface SecurityFile {

  /** Does something with what a row became. */
  @FunctionalInterface
  interface Each {
    void take(Reading reading) throws InterruptedException;
  }

  FileLayout layout();

  /** Of securities, without headers. */
  int rows();

  /** Reads from top to bottom; may be called again. */
  void forEach(Each each) throws InterruptedException;
}
