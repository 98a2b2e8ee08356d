package io.bellwether.stores;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where snapshots are kept; the trainer and the services that answer must be told the same. */
@ConfigMapping(prefix = "bellwether.snapshots")
public interface StoreConfig {

  /** The kind of store: folder, gridfs or s3. */
  @WithDefault("folder")
  Kind store();

  /**
   * The folder of the store, shared by all services; of another kind of store, the folder of this
   * machine where its files are kept once they were fetched.
   */
  Path folder();

  /** A bucket of a MongoDB. */
  GridFs gridfs();

  /** A bucket of an S3-compatible store. */
  S3 s3();

  /** Kinds of store. */
  enum Kind {
    FOLDER,
    GRIDFS,
    S3
  }

  /** GridFS. */
  interface GridFs {

    /**
     * How to reach the database, with its user and password; give it by the environment. Needed for
     * gridfs.
     */
    Optional<String> connectionString();

    /** The database; the files are in its bucket {@code snapshotFiles}. */
    @WithDefault("bellwether")
    String database();
  }

  /**
   * S3. The keys are looked for where the AWS SDK looks for them by default, such as the variables
   * {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}.
   */
  interface S3 {

    /** The bucket, which must exist. Needed for s3. */
    Optional<String> bucket();

    /** What stands before the names of files in the bucket, such as {@code bellwether/}. */
    @WithDefault("snapshots/")
    String prefix();

    /** Address of the store; that of Amazon where it is absent. */
    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();
  }
}
