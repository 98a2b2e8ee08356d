import com.google.protobuf.InvalidProtocolBufferException;
import io.bellwether.contracts.wire.BriefOffer;
import io.bellwether.contracts.wire.ClientBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A CRM that follows the topic client-briefs: an example to start from. It keeps a card for each
 * client, a file of a folder; put your system's "insert or replace by client" and "delete by
 * client" in the place of {@link #replace} and {@link #remove}.
 *
 * <p>What makes it safe: offsets are committed after the cards are written, so that a crash repeats
 * and never loses; and a card is replaced whole by its client's id, so that what is repeated changes
 * nothing.
 *
 * <pre>java -cp 'similarity-service/target/quarkus-app/lib/main/*' docs/crm/CrmConsumer.java BROKER FOLDER</pre>
 */
public final class CrmConsumer {

  private static final String TOPIC = "client-briefs";

  private final Path folder;

  private CrmConsumer(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("needs the broker's host:port and a folder for the cards");
      System.exit(2);
    }
    Path folder = Path.of(arguments[1]);
    Files.createDirectories(folder);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", arguments[0],
            // processes of one group share the clients among them; each client stays with one
            "group.id", "crm",
            // the first time: every client's last brief, then what changes
            "auto.offset.reset", "earliest",
            // who died is replaced after so long
            "session.timeout.ms", 10_000,
            "enable.auto.commit", false);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      new CrmConsumer(folder).follow(consumer);
    }
  }

  private void follow(KafkaConsumer<String, byte[]> consumer) throws IOException {
    consumer.subscribe(List.of(TOPIC));
    System.out.println("follows " + TOPIC);
    while (true) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
        take(record);
      }
      consumer.commitSync();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) throws IOException {
    if (record.value() == null) {
      // erased, or asked to be left alone
      remove(record.key());
      return;
    }
    try {
      replace(ClientBrief.parseFrom(record.value()));
    } catch (InvalidProtocolBufferException e) {
      System.err.printf(
          "partition %d offset %d is no brief: %s%n",
          record.partition(), record.offset(), e.getMessage());
    }
  }

  private void replace(ClientBrief brief) throws IOException {
    Path card = card(brief.getInvestorId());
    Path next = card.resolveSibling(card.getFileName() + ".next");
    Files.writeString(next, text(brief));
    Files.move(next, card, StandardCopyOption.ATOMIC_MOVE);
    System.out.println("card of " + brief.getInvestorId());
  }

  private void remove(String client) throws IOException {
    Files.deleteIfExists(card(client));
    System.out.println("no card of " + client);
  }

  /** An id may hold characters that a file's name must not. */
  private Path card(String client) {
    return folder.resolve(
        client.replaceAll("[^A-Za-z0-9._-]", "_")
            + "-"
            + Integer.toHexString(client.hashCode())
            + ".txt");
  }

  private static String text(ClientBrief brief) {
    StringBuilder text = new StringBuilder();
    text.append(brief.getInvestorId()).append(", by snapshot ").append(brief.getSnapshotId());
    text.append("\noffer:\n");
    for (BriefOffer offer : brief.getOffersList()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s %s: %.1f times as likely as for anybody; %d like clients hold it%n",
              offer.getSecurityId(),
              offer.getName(),
              offer.getLift(),
              offer.getSupport()));
    }
    text.append("like:\n");
    brief
        .getNeighboursList()
        .forEach(
            near ->
                text.append(
                    String.format(
                        Locale.ROOT, "  %s at %.4f%n", near.getInvestorId(), near.getDistance())));
    return text.toString();
  }
}
