package io.bellwether.algorithms.model;

/** A training left the finite numbers. The message says where, and what to change. */
public final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DivergedException(String message) {
    super(message);
  }
}
