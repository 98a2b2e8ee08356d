package io.bellwether.serving.feed;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.InvalidEventException;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.serving.Announcement;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears of published snapshots: all that are in the topic at the start, then each new one. */
@ApplicationScoped
public class SnapshotAnnouncements {

  private static final Logger LOG = Logger.getLogger(SnapshotAnnouncements.class);

  private final SnapshotFeed feed;
  private final Instance<DeadLetters> deadLetters;

  SnapshotAnnouncements(SnapshotFeed feed, Instance<DeadLetters> deadLetters) {
    this.feed = feed;
    this.deadLetters = deadLetters;
  }

  @Incoming("snapshots")
  @Blocking
  void hear(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      LOG.infof("tombstone passed over, what is in service stays line=%s", record.key());
      return;
    }
    try {
      if (CloudEventCodec.decode(Topic.SNAPSHOTS, record).payload()
          instanceof SnapshotPublished published) {
        feed.announce(new Announcement(published, record.offset()));
      }
    } catch (InvalidEventException e) {
      deadLetters.get().bury(record, e.reason());
    }
  }
}
