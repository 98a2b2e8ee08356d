package io.bellwether.markets.export;

/**
 * An export that was begun did not come to its end: the disk is full, a value has no room, or it
 * was cancelled. The message says which; nothing of it stays in the folder.
 */
public final class ExportException extends RuntimeException {

  ExportException(String message) {
    super(message);
  }

  ExportException(String message, Throwable cause) {
    super(message, cause);
  }

  static ExportException cancelled() {
    return new ExportException("cancelled; nothing was written");
  }
}
