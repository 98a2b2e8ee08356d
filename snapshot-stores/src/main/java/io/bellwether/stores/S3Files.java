package io.bellwether.stores;

import io.bellwether.snapshots.RemoteFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files in a bucket of S3 or of a store that speaks its protocol. Such a store puts a file whole.
 */
final class S3Files implements RemoteFiles {

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  S3Files(S3Client client, String bucket, String prefix) {
    this.client = client;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  /**
   * A client of Amazon's S3, or of another store.
   *
   * @param endpoint of another store, whose buckets are then parts of the path
   */
  static S3Client client(
      Optional<URI> endpoint, String region, AwsCredentialsProvider credentials) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .region(Region.of(region))
            .credentialsProvider(credentials)
            // many compatible stores know no others; the file's SHA-256 is checked all the same
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .forcePathStyle(endpoint.isPresent());
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  @Override
  public void put(String name, Path file) {
    try {
      client.putObject(request -> request.bucket(bucket).key(prefix + name), file);
    } catch (SdkException e) {
      throw failure("cannot store " + name, e);
    }
  }

  @Override
  public void get(String name, OutputStream out) {
    try (InputStream in = client.getObject(request -> request.bucket(bucket).key(prefix + name))) {
      in.transferTo(out);
    } catch (NoSuchKeyException e) {
      throw RemoteFiles.missing(name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    } catch (SdkException e) {
      throw failure("cannot read " + name, e);
    }
  }

  @Override
  public boolean exists(String name) {
    try {
      client.headObject(request -> request.bucket(bucket).key(prefix + name));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw failure("cannot look for " + name, e);
    }
  }

  @Override
  public void remove(String name) {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(prefix + name));
    } catch (SdkException e) {
      throw failure("cannot remove " + name, e);
    }
  }

  private static UncheckedIOException failure(String what, SdkException cause) {
    return new UncheckedIOException(what, new IOException(cause.getMessage(), cause));
  }
}
