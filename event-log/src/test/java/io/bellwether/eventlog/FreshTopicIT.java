package io.bellwether.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.TemporaryStack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Topics that are written to the moment they are made. A broker tells clients who leads a partition
 * a little before it takes writes for it, so the first write may be refused; and of a writer that
 * it has never heard it takes any batch as the first.
 */
class FreshTopicIT {

  private static final int TOPICS = 40;
  private static final int EVENTS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TemporaryStack stack = new TemporaryStack();
  private final Infrastructure infrastructure = stack.startBroker();
  private final LogSettings settings =
      new LogSettings(infrastructure.bootstrapServers(), "fresh-topic-it", 1, PATIENCE);

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void aTopicMadeAMomentAgoTakesEachEvent() throws Exception {
    try (Admin admin = Admin.create(settings.client("test"))) {
      for (int topic = 0; topic < TOPICS; topic++) {
        String name = "fresh-" + topic;
        // a writer of its own, whose threads and connections are as new as the topic
        try (LogWriter writer = new LogWriter(settings, Duration.ZERO)) {
          admin.createTopics(List.of(new NewTopic(name, 8, (short) 1))).all().get();
          CompletableFuture<?>[] written =
              IntStream.range(0, EVENTS)
                  .mapToObj(event -> new ProducerRecord<>(name, "key-" + event, new byte[500]))
                  .map(writer::send)
                  .toArray(CompletableFuture[]::new);
          assertThat(CompletableFuture.allOf(written)).succeedsWithin(PATIENCE.plusSeconds(5));
        }
      }
    }
  }
}
