package io.bellwether.kit.problem;

/** The request contradicts what is there already. REST 409, gRPC ALREADY_EXISTS. */
public final class ConflictException extends RuntimeException {

  public ConflictException(String message) {
    super(message);
  }
}
