package io.bellwether.trainer;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A log in memory, to be read in one interleaving of its partitions or another. */
public final class WrittenLog {

  private static final int PARTITIONS = 4;

  private final TreeMap<String, List<LogEntry>> entries = new TreeMap<>();

  public WrittenLog security(Security security) {
    return write(Topic.SECURITIES, security.id().value(), security);
  }

  public WrittenLog investor(Investor investor) {
    return write(Topic.USERS, investor.id().value(), investor);
  }

  public WrittenLog trade(Trade trade) {
    return write(Topic.TRADES, trade.investorId().value(), trade);
  }

  public WrittenLog cancel(TradeCancelled cancelled) {
    return write(Topic.TRADES, cancelled.investorId().value(), cancelled);
  }

  public WrittenLog erase(Topic topic, String key) {
    TopicPartition partition = partition(topic, key);
    List<LogEntry> before = entriesOf(partition);
    before.add(new LogEntry.Erased(partition, before.size(), topic, key));
    return this;
  }

  /** Where it ends so far. */
  public OffsetVector end() {
    TreeMap<String, Long> end = new TreeMap<>();
    entries.forEach((partition, written) -> end.put(partition, (long) written.size()));
    return new OffsetVector(end);
  }

  /** One partition after the other. */
  public <F extends Consumer<LogEntry>> F readInto(F fold) {
    entries.values().forEach(partition -> partition.forEach(fold));
    return fold;
  }

  /** The partitions mixed by chance, each in its own order. */
  public <F extends Consumer<LogEntry>> F readInto(F fold, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Deque<LogEntry>> left = new ArrayList<>();
    entries.values().forEach(partition -> left.add(new ArrayDeque<>(partition)));
    while (!left.isEmpty()) {
      Deque<LogEntry> chosen = left.get(random.nextInt(left.size()));
      fold.accept(chosen.removeFirst());
      left.removeIf(Deque::isEmpty);
    }
    return fold;
  }

  private WrittenLog write(Topic topic, String key, DomainEvent payload) {
    TopicPartition partition = partition(topic, key);
    List<LogEntry> before = entriesOf(partition);
    before.add(
        new LogEntry.Recorded(
            partition, before.size(), Samples.event(topic + "-" + before.size(), payload)));
    return this;
  }

  private List<LogEntry> entriesOf(TopicPartition partition) {
    return entries.computeIfAbsent(partition.toString(), p -> new ArrayList<>());
  }

  private static TopicPartition partition(Topic topic, String key) {
    return new TopicPartition(topic.topicName(), Math.floorMod(key.hashCode(), PARTITIONS));
  }
}
