package io.bellwether.ranking.lambda;

/** LightGBM ended a training with an error, which the message repeats. */
public final class TrainingFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TrainingFailedException(Throwable cause) {
    super("LightGBM failed: " + cause.getMessage(), cause);
  }
}
