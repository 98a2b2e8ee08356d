package io.bellwether.acceptance;

import com.google.protobuf.InvalidProtocolBufferException;
import io.bellwether.contracts.wire.Side;
import io.bellwether.contracts.wire.Trade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What each client ever bought, by the log, with a plain consumer. */
final class Bought {

  private final Map<String, Set<String>> securities = new HashMap<>();
  private final List<Trade> trades = new ArrayList<>();

  private Bought() {}

  static Bought inLog(String bootstrapServers) throws InvalidProtocolBufferException {
    Bought bought = new Bought();
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("trades").stream()
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          bought.add(Trade.parseFrom(record.value()));
        }
      }
    }
    return bought;
  }

  private void add(Trade trade) {
    trades.add(trade);
    if (trade.getSide() == Side.SIDE_BUY) {
      securities
          .computeIfAbsent(trade.getInvestorId(), investor -> new HashSet<>())
          .add(trade.getSecurityId());
    }
  }

  /** Whose trades have ids that begin so. */
  Set<String> investorsOf(String prefix) {
    return trades.stream()
        .filter(trade -> trade.getId().startsWith(prefix))
        .map(Trade::getInvestorId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> by(String investor) {
    return securities.getOrDefault(investor, Set.of());
  }
}
