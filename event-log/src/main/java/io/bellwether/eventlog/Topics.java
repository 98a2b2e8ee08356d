package io.bellwether.eventlog;

import io.bellwether.contracts.log.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the platform's topics where they are missing. */
public final class Topics {

  private Topics() {}

  /**
   * Leaves topics that exist as they are: an operator may have made them differently.
   *
   * @throws LogUnavailableException when the broker does not answer within a minute, or refuses
   */
  public static void ensure(LogSettings settings) {
    try (Admin admin = Admin.create(settings.client("topics"))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          Arrays.stream(Topic.values())
              .filter(topic -> !existing.contains(topic.topicName()))
              .map(topic -> describe(topic, settings))
              .toList();
      for (var made : admin.createTopics(missing).values().entrySet()) {
        awaitMade(made.getKey(), made.getValue());
      }
    } catch (ExecutionException e) {
      throw new LogUnavailableException("cannot list topics", e.getCause());
    } catch (KafkaException e) {
      throw new LogUnavailableException("cannot reach the broker", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while making topics", e);
    }
  }

  private static NewTopic describe(Topic topic, LogSettings settings) {
    return new NewTopic(
            topic.topicName(), topic.partitionCount(), (short) settings.replicationFactor())
        .configs(topic.settings());
  }

  private static void awaitMade(String topic, KafkaFuture<Void> made) throws InterruptedException {
    try {
      made.get();
    } catch (ExecutionException e) {
      // another service was faster
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new LogUnavailableException("cannot make topic " + topic, e.getCause());
      }
    }
  }
}
