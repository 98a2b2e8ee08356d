package io.bellwether.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * The broker did not take or give an event in time. A write that failed so may have arrived all the
 * same; writing the event again with its id is safe, for an id counts once.
 */
public final class LogUnavailableException extends RuntimeException {

  public LogUnavailableException(String message, @Nullable Throwable cause) {
    super(cause == null ? message : message + ": " + cause.getMessage(), cause);
  }
}
