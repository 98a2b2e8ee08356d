package io.bellwether.kit.problem;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Answers every failed gRPC call with the status that fits. */
@ApplicationScoped
public class GrpcProblems implements ExceptionHandlerProvider {

  private static final Logger LOG = Logger.getLogger(GrpcProblems.class);

  /** For what a method throws. */
  @Override
  public <Q, A> ExceptionHandler<Q, A> createHandler(
      Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
    return new ExceptionHandler<>(listener, call, metadata) {
      @Override
      protected void handleException(Throwable failure, ServerCall<Q, A> failed, Metadata headers) {
        Metadata trailers = Status.trailersFromThrowable(failure);
        failed.close(status(failure), trailers == null ? new Metadata() : trailers);
      }
    };
  }

  /** For what a returned Uni or Multi fails with. */
  @Override
  public Throwable transform(Throwable failure) {
    return status(failure).asRuntimeException(Status.trailersFromThrowable(failure));
  }

  private static Status status(Throwable failure) {
    return switch (failure) {
      case StatusException e -> e.getStatus();
      case StatusRuntimeException e -> e.getStatus();
      default -> {
        Problem problem = Problem.of(failure);
        if (problem.ours()) {
          LOG.error("call failed", failure);
        }
        yield problem.grpcStatus();
      }
    };
  }
}
