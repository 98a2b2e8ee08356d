package io.bellwether.eventlog;

/** Somebody else took a {@link Fence} meanwhile: what was to be written was not. */
public final class FenceLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FenceLostException(String name, Throwable cause) {
    super("the fence %s was taken by another process".formatted(name), cause);
  }
}
