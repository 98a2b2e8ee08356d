package io.bellwether.algorithms.experiment;

/**
 * A model cannot be learned from these data, and need not be: the experiment goes on without it.
 * Whoever throws it tells the reader why.
 */
public final class ModelLeftOutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ModelLeftOutException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
