package io.bellwether.kit.problem;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.eventlog.LogUnavailableException;
import io.grpc.Status.Code;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What services throw, with what callers should see: REST status, gRPC code, type and detail. */
final class Failures {

  private Failures() {}

  static Stream<Arguments> all() {
    return Stream.of(
        arguments(
            new InvalidValueException("seed", -1, "at least 0"),
            400,
            Code.INVALID_ARGUMENT,
            "/problems/invalid-value",
            "seed is -1, but must be at least 0"),
        arguments(
            new IllegalArgumentException("k is 0, must be at least 1"),
            400,
            Code.INVALID_ARGUMENT,
            "/problems/invalid-value",
            "k is 0, must be at least 1"),
        arguments(
            new UnknownEntityException("investor", "anna"),
            404,
            Code.NOT_FOUND,
            "/problems/not-known",
            "investor anna is not known"),
        arguments(
            new ConflictException("training first exists"),
            409,
            Code.ALREADY_EXISTS,
            "/problems/conflict",
            "training first exists"),
        arguments(
            new BeyondSetupException("60000 clients are more than 50000"),
            501,
            Code.FAILED_PRECONDITION,
            "/problems/beyond-setup",
            "60000 clients are more than 50000"),
        arguments(
            new NotReadyException("no snapshot yet"),
            503,
            Code.UNAVAILABLE,
            "/problems/not-ready",
            "no snapshot yet"),
        arguments(
            new LogUnavailableException("topic trades took no event", null),
            503,
            Code.UNAVAILABLE,
            "/problems/log-unavailable",
            "topic trades took no event"),
        arguments(
            new IllegalStateException("password is secret"),
            500,
            Code.INTERNAL,
            "/problems/internal",
            "the service failed; see its log"),
        arguments(
            new StackOverflowError(),
            500,
            Code.INTERNAL,
            "/problems/internal",
            "the service failed; see its log"));
  }
}
