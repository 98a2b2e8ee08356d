package io.bellwether.serving;

/** A snapshot cannot be served; the message says why. */
public final class RefusedSnapshotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedSnapshotException(String reason) {
    super(reason);
  }

  public RefusedSnapshotException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
