package io.bellwether.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.eventlog.LogUnavailableException;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, once for both channels.
 *
 * @param type a URI reference that names the kind of problem
 * @param field the field that was refused, where one was
 * @see "RFC 9457, section 3"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, @Nullable String field) {

  /** Faults of our own are not described to the caller: the log has them. */
  public static Problem of(Throwable failure) {
    return switch (failure) {
      case InvalidValueException e ->
          new Problem("/problems/invalid-value", "Invalid value", 400, text(e), e.field());
      case IllegalArgumentException e ->
          new Problem("/problems/invalid-value", "Invalid value", 400, text(e), null);
      case UnknownEntityException e ->
          new Problem("/problems/not-known", "Not known", 404, text(e), null);
      case ConflictException e -> new Problem("/problems/conflict", "Conflict", 409, text(e), null);
      case BeyondSetupException e ->
          new Problem("/problems/beyond-setup", "Beyond the setup", 501, text(e), null);
      case NotReadyException e ->
          new Problem("/problems/not-ready", "Not ready", 503, text(e), null);
      case LogUnavailableException e ->
          new Problem("/problems/log-unavailable", "Log unavailable", 503, text(e), null);
      default ->
          new Problem(
              "/problems/internal", "Internal error", 500, "the service failed; see its log", null);
    };
  }

  /** Whether the service failed, not the caller. */
  public boolean ours() {
    return status == 500;
  }

  public Status grpcStatus() {
    Status base =
        switch (status) {
          case 400 -> Status.INVALID_ARGUMENT;
          case 404 -> Status.NOT_FOUND;
          case 409 -> Status.ALREADY_EXISTS;
          case 501 -> Status.FAILED_PRECONDITION;
          case 503 -> Status.UNAVAILABLE;
          default -> Status.INTERNAL;
        };
    return base.withDescription(detail);
  }

  private static String text(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }
}
