package io.bellwether.algorithms.ease;

/** A matrix has no inverse to working precision: a pivot is not above 0. */
final class NotPositiveDefiniteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int row;

  NotPositiveDefiniteException(int row) {
    super("the pivot of row %d is not above 0 to working precision".formatted(row));
    this.row = row;
  }

  /** The row of the pivot. */
  int row() {
    return row;
  }
}
