package io.bellwether.ranking.trees;

/**
 * A text that is no model, or a model of a kind not known here. The message names line and value.
 */
public final class CorruptTreesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  CorruptTreesException(int line, String message) {
    super("line %d: %s".formatted(line, message));
    this.line = line;
  }

  /** The line of the text, from 1. */
  public int line() {
    return line;
  }
}
