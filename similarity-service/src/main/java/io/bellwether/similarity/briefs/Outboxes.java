package io.bellwether.similarity.briefs;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.jobs.JobContext;
import io.bellwether.similarity.SimilarityConfig;
import io.bellwether.tables.TableFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens destinations for runs. */
@ApplicationScoped
class Outboxes {

  private static final Logger LOG = Logger.getLogger(Outboxes.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LogSettings log;
  private final Instance<LogWriter> writer;
  private final Instance<DeadLetters> deadLetters;
  private final MongoClient database;
  private final String databaseName;
  private final Path folder;

  Outboxes(
      LogSettings log,
      Instance<LogWriter> writer,
      Instance<DeadLetters> deadLetters,
      MongoClient database,
      @ConfigProperty(name = "quarkus.mongodb.database") String databaseName,
      SimilarityConfig config) {
    this.log = log;
    this.writer = writer;
    this.deadLetters = deadLetters;
    this.database = database;
    this.databaseName = databaseName;
    this.folder = config.briefs().folder();
  }

  /**
   * Waits for a broker or a database that is away.
   *
   * @param begun when the run began, before any kill
   */
  Outbox open(Destination destination, JobContext job, Instant begun)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return opened(destination, job, begun);
      } catch (LogUnavailableException | KafkaException | MongoException e) {
        LOG.warnf(
            "destination not to be reached, trying again destination=%s: %s",
            destination, e.getMessage());
        job.progress("waiting for " + destination, 0, 0);
        Thread.sleep(PAUSE);
      }
    }
  }

  private Outbox opened(Destination destination, JobContext job, Instant begun) throws IOException {
    return switch (destination) {
      case CSV -> FileOutbox.open(folder.resolve(job.jobId()), TableFormat.CSV);
      case PARQUET -> FileOutbox.open(folder.resolve(job.jobId()), TableFormat.PARQUET);
      case MONGODB ->
          new ChangesOutbox(
              new MongoBriefs(
                  database.getDatabase(databaseName).getCollection(MongoBriefs.COLLECTION)),
              begun);
      case KAFKA ->
          new ChangesOutbox(
              KafkaBriefs.open(
                  log,
                  writer.get(),
                  deadLetters.get(),
                  job.jobId() + "-" + begun.toEpochMilli(),
                  left -> job.progress("reading the last briefs", 0, left)),
              begun);
    };
  }
}
