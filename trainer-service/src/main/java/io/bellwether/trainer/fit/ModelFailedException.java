package io.bellwether.trainer.fit;

import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.ranking.lambda.MissingNativeLibraryException;
import io.bellwether.ranking.lambda.TrainingFailedException;
import java.util.function.Supplier;

/** One model cannot be fitted to this data; the message says why, and others may be. */
public final class ModelFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String model;

  private ModelFailedException(String model, RuntimeException cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.model = model;
  }

  public String model() {
    return model;
  }

  /** What a fit gives; what is known to fail for the data's sake becomes this exception. */
  static <T> T guard(String model, Supplier<T> fit) {
    try {
      return fit.get();
    } catch (DivergedException
        | IllegalArgumentException
        | MissingNativeLibraryException
        | TrainingFailedException failed) {
      throw new ModelFailedException(model, failed);
    }
  }
}
