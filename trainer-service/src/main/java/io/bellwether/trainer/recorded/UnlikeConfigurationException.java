package io.bellwether.trainer.recorded;

/** This version of the trainer makes nothing like it; the message names the settings. */
public final class UnlikeConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnlikeConfigurationException(String message) {
    super(message);
  }
}
