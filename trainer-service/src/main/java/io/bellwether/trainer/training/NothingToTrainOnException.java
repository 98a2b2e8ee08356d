package io.bellwether.trainer.training;

/** The log holds too little for a model that could be judged. The message says what is missing. */
final class NothingToTrainOnException extends RuntimeException {

  NothingToTrainOnException(String message) {
    super(message);
  }
}
