package io.bellwether.kit.problem;

/** Nobody has heard of what was asked for. REST 404, gRPC NOT_FOUND. */
public final class UnknownEntityException extends RuntimeException {

  /**
   * @param kind the field's word, such as {@code investor}
   */
  public UnknownEntityException(String kind, String id) {
    super("%s %s is not known".formatted(kind, id));
  }

  /** For when more can be said than that. */
  public UnknownEntityException(String message) {
    super(message);
  }
}
