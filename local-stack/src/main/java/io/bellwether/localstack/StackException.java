package io.bellwether.localstack;

/** A process of the stack could not be brought up. The message is for the operator. */
public final class StackException extends RuntimeException {

  public StackException(String message) {
    super(message);
  }
}
