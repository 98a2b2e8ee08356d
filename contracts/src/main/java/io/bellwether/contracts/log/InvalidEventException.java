package io.bellwether.contracts.log;

/** A record of the log that is no event of ours. */
public final class InvalidEventException extends RuntimeException {

  private final String reason;

  public InvalidEventException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public InvalidEventException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** What is wrong with it, naming field, value and bound: the dead-letter reason. */
  public String reason() {
    return reason;
  }
}
