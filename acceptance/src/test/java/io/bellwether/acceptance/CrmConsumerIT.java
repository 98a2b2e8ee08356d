package io.bellwether.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.eventlog.Topics;
import io.bellwether.localstack.testing.TemporaryStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumer of docs/crm against a real broker, by the command that its page gives. */
class CrmConsumerIT {

  private static final Path HOME = Path.of(System.getProperty("bellwether.home", ".."));
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final TemporaryStack stack = new TemporaryStack();

  @TempDir private Path folder;

  private String broker = "";
  private LogWriter log;
  private Process consumer;

  @BeforeEach
  void start() throws IOException {
    broker = stack.startBroker().bootstrapServers();
    LogSettings settings = new LogSettings(broker, "test", 1, Duration.ofSeconds(30));
    Topics.ensure(settings);
    log = new LogWriter(settings);
    Files.createDirectories(folder.resolve("cards"));
    consumer = consume();
  }

  @AfterEach
  void stop() {
    consumer.destroyForcibly().onExit().join();
    log.close();
    stack.close();
  }

  @Test
  void hasTheLastBriefOfEachClientThroughAKill() throws IOException {
    say("first", "changed", "XNAS:A");
    say("first", "gone", "XNAS:A");
    say("first", "kept", "XNAS:A");
    await().atMost(PATIENCE).until(() -> cards().size() == 3);

    consumer.destroyForcibly().onExit().join();
    say("second", "changed", "XNAS:B");
    log.erase(Topic.CLIENT_BRIEFS, "gone").join();
    consumer = consume();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(cards()).containsOnlyKeys("changed", "kept");
              assertThat(cards().get("changed")).contains("XNAS:B").doesNotContain("XNAS:A");
              assertThat(cards().get("kept")).contains("XNAS:A").contains("neighbour at 0.2500");
            });
  }

  private Process consume() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            HOME.resolve("similarity-service/target/quarkus-app/lib/main/*").toString(),
            HOME.resolve("docs/crm/CrmConsumer.java").toString(),
            broker,
            folder.resolve("cards").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("consumer.log").toFile()))
        .start();
  }

  private void say(String run, String client, String security) {
    ClientBrief brief =
        new ClientBrief(
            new InvestorId(client),
            "snapshot-1",
            Instant.now(),
            "cosine",
            List.of(new ClientBrief.Neighbour(new InvestorId("neighbour"), 0.25)),
            List.of(
                new ClientBrief.Offer(
                    new SecurityId(security), "T", "A name", 3, 0.02, 2, 0.01, 7, 4, 5)));
    log.write(
            EventType.CLIENT_BRIEF, new Event<>(run + "/" + client, "/test", Instant.now(), brief))
        .join();
  }

  /** Texts by client: a card's name begins with the client's id and a dash. */
  private TreeMap<String, String> cards() throws IOException {
    TreeMap<String, String> cards = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("cards"))) {
      files
          .filter(file -> file.toString().endsWith(".txt"))
          .forEach(file -> cards.put(client(file), read(file)));
    }
    return cards;
  }

  private static String client(Path card) {
    String name = card.getFileName().toString();
    return name.substring(0, name.lastIndexOf('-'));
  }

  private static String read(Path card) {
    try {
      return Files.readString(card);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
