package io.bellwether.kit.problem;

/** The service cannot answer yet; the same request may succeed later. REST 503, UNAVAILABLE. */
public final class NotReadyException extends RuntimeException {

  public NotReadyException(String message) {
    super(message);
  }

  public NotReadyException(String message, Throwable cause) {
    super(message, cause);
  }
}
