package io.bellwether.markets.export;

/** Ends the reading of a feed from within, and carries why. */
final class ReadingEndedException extends RuntimeException {

  private final Exception reason;

  ReadingEndedException(Exception reason) {
    super(reason);
    this.reason = reason;
  }

  Exception reason() {
    return reason;
  }
}
