package io.bellwether.snapshots;

/** A file is not the snapshot it should be; the message says which numbers do not agree. */
public final class CorruptSnapshotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CorruptSnapshotException(String reason) {
    super(reason);
  }

  public CorruptSnapshotException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
