package io.bellwether.recommender.audit;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the caller's name out of the metadata of a gRPC call. */
@GlobalInterceptor
@ApplicationScoped
public class CallerInterceptor implements ServerInterceptor {

  private static final Metadata.Key<String> KEY =
      Metadata.Key.of(Caller.HEADER, Metadata.ASCII_STRING_MARSHALLER);
  private static final Context.Key<String> NAME = Context.key(Caller.HEADER);

  /** Who makes the gRPC call at hand. */
  public static Caller current() {
    return Caller.of(NAME.get());
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return Contexts.interceptCall(
        Context.current().withValue(NAME, headers.get(KEY)), call, headers, next);
  }
}
