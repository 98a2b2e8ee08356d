package io.bellwether.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrpcProblemsTest {

  private static final Metadata.Key<String> RETRY =
      Metadata.Key.of("retry-after", Metadata.ASCII_STRING_MARSHALLER);

  private final GrpcProblems problems = new GrpcProblems();

  @ParameterizedTest
  @MethodSource("io.bellwether.kit.problem.Failures#all")
  void everyFailedUniHasItsCodeAndItsWords(
      Throwable failure, int status, Code code, String type, String detail) {
    Status sent = Status.fromThrowable(problems.transform(failure));

    assertThat(sent.getCode()).as("beside REST %d, %s", status, type).isEqualTo(code);
    assertThat(sent.getDescription()).isEqualTo(detail);
  }

  @ParameterizedTest
  @MethodSource("io.bellwether.kit.problem.Failures#all")
  void everyFailedMethodClosesItsCallWithItsCodeAndItsWords(
      Throwable failure, int status, Code code, String type, String detail) {
    Status sent = failing(failure).status();

    assertThat(sent.getCode()).as("beside REST %d, %s", status, type).isEqualTo(code);
    assertThat(sent.getDescription()).isEqualTo(detail);
  }

  @Test
  void aStatusIsSentAsItIsWithItsTrailers() {
    Metadata trailers = new Metadata();
    trailers.put(RETRY, "7");
    Status status = Status.RESOURCE_EXHAUSTED.withDescription("too many");

    Throwable transformed = problems.transform(new StatusException(status, trailers));
    ClosedCall call = failing(new StatusRuntimeException(status, trailers));

    assertThat(Status.fromThrowable(transformed).getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(Status.trailersFromThrowable(transformed)).isSameAs(trailers);
    assertThat(call.status()).isEqualTo(status);
    assertThat(call.trailers).isSameAs(trailers);
  }

  private ClosedCall failing(Throwable failure) {
    ClosedCall call = new ClosedCall();
    ServerCall.Listener<String> method =
        new ServerCall.Listener<>() {
          @Override
          public void onHalfClose() {
            GrpcProblemsTest.<RuntimeException>sneak(failure);
          }
        };
    problems.createHandler(method, call, new Metadata()).onHalfClose();
    return call;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  /** A call that remembers how it was closed. */
  private static final class ClosedCall extends ServerCall<String, String> {

    private @Nullable Status status;
    private @Nullable Metadata trailers;

    private Status status() {
      return Objects.requireNonNull(status, "the call was not closed");
    }

    @Override
    public void close(Status closing, Metadata withTrailers) {
      status = closing;
      trailers = withTrailers;
    }

    @Override
    public void request(int count) {}

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(String message) {}

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public @Nullable MethodDescriptor<String, String> getMethodDescriptor() {
      return null;
    }
  }
}
