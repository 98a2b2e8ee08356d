package io.bellwether.ranking.lambda;

import org.jspecify.annotations.Nullable;

/** LightGBM cannot be run here; the message says what to install. */
public final class MissingNativeLibraryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingNativeLibraryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
