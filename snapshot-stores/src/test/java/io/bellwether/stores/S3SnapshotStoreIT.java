package io.bellwether.stores;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.snapshots.RemoteFiles;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** At a server that speaks S3 and checks signatures. */
class S3SnapshotStoreIT extends RemoteContract {

  private static @Nullable BlobStoreContext blobs;
  private static @Nullable S3Proxy server;

  @BeforeAll
  static void start() throws Exception {
    blobs =
        ContextBuilder.newBuilder("transient")
            .credentials("nobody", "nothing")
            .buildView(BlobStoreContext.class);
    blobs.getBlobStore().createContainerInLocation(null, "bucket");
    server =
        S3Proxy.builder()
            .blobStore(blobs.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
            .build();
    server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    Objects.requireNonNull(server).stop();
    Objects.requireNonNull(blobs).close();
  }

  @Override
  RemoteFiles remote() {
    return remote("secret");
  }

  private static RemoteFiles remote(String secret) {
    return new S3Files(
        S3Files.client(
            Optional.of(URI.create("http://127.0.0.1:" + Objects.requireNonNull(server).getPort())),
            "us-east-1",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", secret))),
        "bucket",
        "snapshots/");
  }

  @Test
  void aStoreThatRefusesIsNoStoreWithoutTheFile() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> remote("wrong").exists("equities/none"))
        .withMessage("cannot look for equities/none");
  }
}
