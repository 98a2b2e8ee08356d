package io.bellwether.scraper.browse;

/** A site did not answer, or not to the end. It may do so when it is asked again. */
public final class NoAnswerException extends Exception {

  NoAnswerException(String message, Throwable cause) {
    super(message, cause);
  }

  public NoAnswerException(String message) {
    super(message);
  }
}
