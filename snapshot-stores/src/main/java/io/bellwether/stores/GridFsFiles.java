package io.bellwether.stores;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.bellwether.snapshots.RemoteFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files in GridFS. A file can be seen when its last chunk is there, for its entry is written last;
 * a writer that was killed leaves chunks that nobody sees.
 */
final class GridFsFiles implements RemoteFiles {

  private static final String BUCKET = "snapshotFiles";

  private final GridFSBucket bucket;

  GridFsFiles(MongoClient client, String database) {
    this.bucket = GridFSBuckets.create(client.getDatabase(database), BUCKET);
  }

  @Override
  public void put(String name, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      bucket.uploadFromStream(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store " + name, e);
    } catch (MongoException e) {
      throw failure("cannot store " + name, e);
    }
  }

  @Override
  public void get(String name, OutputStream out) {
    try {
      List<GridFSFile> revisions = revisions(name);
      if (revisions.isEmpty()) {
        throw RemoteFiles.missing(name);
      }
      bucket.downloadToStream(revisions.getLast().getObjectId(), out);
    } catch (MongoException e) {
      throw failure("cannot read " + name, e);
    }
  }

  @Override
  public boolean exists(String name) {
    try {
      return !revisions(name).isEmpty();
    } catch (MongoException e) {
      throw failure("cannot look for " + name, e);
    }
  }

  @Override
  public void remove(String name) {
    try {
      revisions(name).forEach(revision -> bucket.delete(revision.getObjectId()));
    } catch (MongoGridFSException e) {
      // somebody else removed it meanwhile
    } catch (MongoException e) {
      throw failure("cannot remove " + name, e);
    }
  }

  /** Oldest first: those who store the same name at once leave one each, and the last counts. */
  private List<GridFSFile> revisions(String name) {
    return bucket
        .find(Filters.eq("filename", name))
        .sort(Sorts.ascending("uploadDate", "_id"))
        .into(new ArrayList<>());
  }

  private static UncheckedIOException failure(String what, MongoException cause) {
    return new UncheckedIOException(what, new IOException(cause.getMessage(), cause));
  }
}
