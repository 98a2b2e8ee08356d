package io.bellwether.jobs;

/**
 * Something outside refuses what a job asks of it. The job ends as blocked, which is for an
 * operator to see; submitted again it goes on from its checkpoint.
 */
public class BlockedException extends RuntimeException {

  public BlockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
