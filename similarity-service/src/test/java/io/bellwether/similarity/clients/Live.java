package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.similarity.weights.Desk;
import io.bellwether.similarity.weights.FeatureWeights;
import io.bellwether.snapshots.Snapshot;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/** Live states, and what the log says to them. */
public final class Live {

  private static final Instant MUCH_LATER = Instant.parse("2100-01-01T00:00:00Z");

  private Live() {}

  /** Never places changed clients, nor makes a graph. */
  public static LiveClients over(Snapshot snapshot) {
    return over(snapshot, new Desk(FeatureWeights.EVEN), 10_000, Integer.MAX_VALUE);
  }

  /** Places changed clients and makes graphs at once, on the thread of the fold. */
  public static LiveClients over(Snapshot snapshot, Desk desk, int mostChanged, int graphFrom) {
    return new LiveClients(
        snapshot,
        desk,
        new Workers(
            Runnable::run,
            new GraphBuilder(Runnable::run, new Measure.Cosine()),
            mostChanged,
            graphFrom));
  }

  public static void say(LiveClients live, DomainEvent... events) {
    for (DomainEvent event : events) {
      live.accept(
          new LogEntry.Recorded(
              new TopicPartition("any", 0), 0, new Event<>("e", "/test", MUCH_LATER, event)));
    }
  }

  public static void erase(LiveClients live, String investor) {
    live.accept(new LogEntry.Erased(new TopicPartition("users", 0), 0, Topic.USERS, investor));
  }
}
