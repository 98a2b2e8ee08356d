package io.bellwether.cli.stack;

/** A service refused, or did not answer. The message names the service and gives its reason. */
public final class ApiException extends RuntimeException {

  private final int status;

  /**
   * @param status of HTTP; 0 when there was no answer
   */
  ApiException(Service service, int status, String detail) {
    super(service.moduleName() + ": " + detail);
    this.status = status;
  }

  /** Whether the same request may succeed in a moment. */
  public boolean isPassing() {
    return status == 0 || status == 502 || status == 503;
  }

  public boolean isUnknown() {
    return status == 404;
  }

  public boolean isRefusal() {
    return status == 400 || status == 409;
  }
}
