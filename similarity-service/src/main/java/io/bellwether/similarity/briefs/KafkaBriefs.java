package io.bellwether.similarity.briefs;

import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;

/**
 * The topic of briefs. What was said last is read from it. An event's id is made of the run and the
 * client: what is sent again after a kill has the id that it had.
 */
final class KafkaBriefs implements LastBriefs {

  private static final String SOURCE = "/similarity-service/briefs/";

  private final LogWriter writer;
  private final String run;
  private final Map<String, Kept> kept;

  private KafkaBriefs(LogWriter writer, String run, Map<String, Kept> kept) {
    this.writer = writer;
    this.run = run;
    this.kept = kept;
  }

  /**
   * Reads the topic to its end.
   *
   * @param run names the run, for the ids of events
   * @param progress told how many offsets are left; it may throw to end the read
   * @throws LogUnavailableException when the broker does not answer
   */
  static KafkaBriefs open(
      LogSettings log,
      LogWriter writer,
      DeadLetters deadLetters,
      String run,
      LongConsumer progress) {
    Map<String, Kept> kept = new HashMap<>();
    Set<Topic> topics = Set.of(Topic.CLIENT_BRIEFS);
    try (LogReader reader = new LogReader(log, topics, OffsetVector.START, deadLetters)) {
      reader.readTo(reader.end(), entry -> fold(entry, kept), progress);
    }
    return new KafkaBriefs(writer, run, kept);
  }

  private static void fold(LogEntry entry, Map<String, Kept> kept) {
    switch (entry) {
      case LogEntry.Erased erased -> kept.remove(erased.key());
      case LogEntry.Recorded recorded -> {
        if (recorded.event().payload() instanceof ClientBrief brief) {
          kept.put(brief.investorId().value(), new Kept(ListDigest.of(brief), brief.asOf()));
        }
      }
    }
  }

  @Override
  public Map<String, Kept> kept() {
    return kept;
  }

  @Override
  public void put(List<ClientBrief> briefs) {
    Instant now = Instant.now();
    List<CompletableFuture<Void>> sent = new ArrayList<>(briefs.size());
    for (ClientBrief brief : briefs) {
      String id = run + "/" + brief.investorId().value();
      sent.add(writer.write(EventType.CLIENT_BRIEF, new Event<>(id, SOURCE + run, now, brief)));
    }
    await(sent);
  }

  @Override
  public void remove(Collection<String> clients) {
    await(clients.stream().map(id -> writer.erase(Topic.CLIENT_BRIEFS, id)).toList());
  }

  /** The writer is everybody's. */
  @Override
  public void close() {}

  private void await(List<CompletableFuture<Void>> sent) {
    writer.flush();
    try {
      sent.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new LogUnavailableException("briefs not published", e.getCause());
    }
  }
}
