package io.bellwether.synthetic.folder;

import org.jspecify.annotations.Nullable;

/** The folder that was asked for is not there, or may not be read. */
public final class MissingFolderException extends RuntimeException {

  MissingFolderException(String message, @Nullable Throwable cause) {
    super(cause == null ? message : message + ": " + cause.getMessage(), cause);
  }
}
