package io.bellwether.kit.problem;

/** The service is not set up for as much as was asked of it. REST 501, FAILED_PRECONDITION. */
public final class BeyondSetupException extends RuntimeException {

  /**
   * @param message names the setting that would allow it
   */
  public BeyondSetupException(String message) {
    super(message);
  }
}
