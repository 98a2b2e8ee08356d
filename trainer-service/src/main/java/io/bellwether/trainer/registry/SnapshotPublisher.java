package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.StoredSnapshot;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Announces a stored snapshot, once. */
@ApplicationScoped
public class SnapshotPublisher {

  private static final Logger LOG = Logger.getLogger(SnapshotPublisher.class);

  private final MutinyEmitter<ProducerRecord<String, byte[]>> announcements;
  private final SnapshotRegistry registry;

  SnapshotPublisher(
      @Channel("snapshots") MutinyEmitter<ProducerRecord<String, byte[]>> announcements,
      SnapshotRegistry registry) {
    this.announcements = announcements;
    this.registry = registry;
  }

  /**
   * Returns when the log has the announcement; does nothing when it had it before.
   *
   * @throws CancellationException when the calling thread is interrupted while it waits
   */
  public void publish(SnapshotManifest manifest, StoredSnapshot stored) {
    registry.awaitCaughtUp();
    if (registry.knows(manifest.id())) {
      LOG.infof("snapshot was announced before id=%s", manifest.id());
      return;
    }
    Instant now = Instant.now();
    SnapshotPublished published =
        new SnapshotPublished(
            manifest.id(),
            manifest.line(),
            registry.latestOf(manifest.line()).map(SnapshotPublished::id).orElse(null),
            new OffsetVector(manifest.offsets()),
            manifest.configuration(),
            manifest.seed(),
            manifest.servedModel(),
            manifest.metrics().stream()
                .map(
                    m ->
                        new Metric(
                            m.model(), m.name(), m.value(), m.low(), m.high(), m.investorCount()))
                .toList(),
            stored.location(),
            stored.sha256(),
            stored.bytes(),
            now,
            false,
            "trained");
    announcements.sendAndAwait(
        CloudEventCodec.encode(
            EventType.SNAPSHOT_PUBLISHED,
            new Event<>(manifest.id(), "/trainer-service", now, published)));
    registry.add(published);
    LOG.infof("snapshot announced id=%s model=%s", manifest.id(), manifest.servedModel());
  }
}
