package io.bellwether.markets.export;

/** A folder that cannot take an export, as the message says; nothing was begun. */
public final class RefusedFolderException extends RuntimeException {

  RefusedFolderException(String message) {
    super(message);
  }
}
