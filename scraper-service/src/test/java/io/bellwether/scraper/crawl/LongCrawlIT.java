package io.bellwether.scraper.crawl;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.JavaProcess;
import io.bellwether.localstack.Readiness;
import io.bellwether.localstack.site.MarketSite;
import io.bellwether.localstack.site.SiteCatalogue;
import io.bellwether.localstack.testing.TemporaryStack;
import io.bellwether.scraper.crawl.MemoryWatch.Look;
import io.bellwether.scraper.crawl.Mischief.Kind;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service walks over a site that throttles, stalls and hangs up, and is killed on the
 * way. The walk has {@code -Dcrawl.securities} securities, 600 unless told otherwise; 10,188 are a
 * whole site.
 */
class LongCrawlIT {

  private static final Logger LOG = Logger.getLogger(LongCrawlIT.class);
  private static final int SECURITIES = Integer.getInteger("crawl.securities", 600);
  private static final long SEED = Long.getLong("crawl.seed", 7);
  private static final Duration PAUSE = Duration.ofMillis(3);
  private static final Duration PAGE_PATIENCE = Duration.ofMillis(1500);
  private static final Duration COOL_DOWN = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration WHOLE = Duration.ofMinutes(3).plusMillis(200L * SECURITIES);
  private static final String RUN = "/v1/scrapes/whole";

  /** What the memory may grow by over a walk, beyond chance; a leak of 10 kB a page is more. */
  private static final long MEGABYTES = 80;

  private final TemporaryStack stack = new TemporaryStack();
  private final Infrastructure infrastructure = stack.start();
  private final int port = TemporaryStack.freePort();
  private final VisitRecord record = new VisitRecord(PAUSE);
  private final MemoryWatch memory = new MemoryWatch();
  private final JavaProcess service =
      new JavaProcess(
          "scraper-service",
          infrastructure.folder().resolve("run"),
          // the whole heap from the start: what grows then is no garbage that waits
          List.of("-Xms192m", "-Xmx192m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"),
          List.of(
              "-jar",
              TemporaryStack.home()
                  .resolve("scraper-service/target/quarkus-app/quarkus-run.jar")
                  .toString()),
          List.of(),
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS",
              infrastructure.bootstrapServers(),
              "QUARKUS_MONGODB_CONNECTION_STRING",
              infrastructure.connectionString(),
              "QUARKUS_HTTP_PORT",
              String.valueOf(port),
              "BELLWETHER_SCRAPER_FOLDER",
              infrastructure.folder().resolve("scraper").toString(),
              "BELLWETHER_SCRAPER_PAGE_DELAY",
              PAUSE.toMillis() + "ms",
              "BELLWETHER_SCRAPER_PAGE_TIMEOUT",
              PAGE_PATIENCE.toMillis() + "ms",
              "BELLWETHER_SCRAPER_MANNERS_BACK_OFF",
              "50ms",
              "BELLWETHER_SCRAPER_MANNERS_COOL_DOWN",
              COOL_DOWN.toMillis() + "ms",
              "BELLWETHER_SCRAPER_USER_AGENT",
              "bellwether/0.1 (a test)"));

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    service.stop(Duration.ofSeconds(5));
    stack.close();
  }

  @Test
  void bringsInEverySecurityOnceAndNeverForgetsItsManners() throws Exception {
    SiteCatalogue catalogue = ManySecurities.catalogue(SECURITIES, folder);
    Instant begun = Instant.now();
    int blocks;
    JsonPath ended;
    try (MarketSite pages = MarketSite.start(0, catalogue);
        UnreliableSite site =
            new UnreliableSite(
                pages,
                new Mischief(SEED, Math.max(180, SECURITIES / 4)),
                record,
                COOL_DOWN,
                PAGE_PATIENCE.plusMillis(20))) {
      startService();
      submit(site);

      // killed in the middle of the walk
      blocks = walkUntil(site, 0.4);
      kill();
      startService();
      blocks += walkUntil(site, 1);
      ended = job();
    }

    Duration took = Duration.between(begun, Instant.now());
    report(took, blocks, ended);
    assertThat(ended.getString("state")).as(ended.getString("problem")).isEqualTo("SUCCEEDED");
    assertThat(ended.getBoolean("result.complete")).as(ended.prettify()).isTrue();
    assertThat(ended.getInt("result.total")).isEqualTo(SECURITIES);
    assertThat(ended.getInt("result.published")).isEqualTo(SECURITIES);
    assertThat(blocks).as("stopped by throttles with status 200").isPositive();

    List<String> published = published();
    assertThat(published).as("no security twice on the topic").hasSize(SECURITIES);
    assertThat(new HashSet<>(published)).hasSize(SECURITIES);

    assertThat(record.offences()).isEmpty();
    assertThat(record.mostAtOnce()).isEqualTo(1);
    assertThat(record.agents()).isEqualTo(Set.of("bellwether/0.1 (a test)"));
    assertThat(record.mischief()).containsKeys(Kind.values());
    assertThatMemoryIsFlat();
  }

  /** As an operator does who sees that a run is blocked: it goes on when the site may be asked. */
  private int walkUntil(UnreliableSite site, double share) {
    int blocks = 0;
    Instant deadline = Instant.now().plus(WHOLE);
    while (true) {
      assertThat(Instant.now()).as("the walk takes too long").isBefore(deadline);
      JsonPath job = job();
      switch (job.getString("state")) {
        case "BLOCKED" -> {
          blocks++;
          assertThat(job.getString("problem")).contains("is left alone until");
          awaitUnblocked();
          submit(site);
        }
        case "FAILED", "CANCELLED", "SUCCEEDED" -> {
          return blocks;
        }
        default -> {
          if (job.getString("phase").equals("quotes")) {
            memory.look(service.running().orElseThrow(), job.getLong("done"));
            if (share < 1 && job.getLong("done") >= share * SECURITIES) {
              return blocks;
            }
          }
        }
      }
      pause();
    }
  }

  private void awaitUnblocked() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !given().get(address("/v1/sites")).jsonPath().getBoolean("[0].blocked"));
  }

  private void assertThatMemoryIsFlat() {
    // of the process that was not killed, when it has warmed up
    Look early = memory.medianBetween(SECURITIES / 2, SECURITIES * 7L / 10);
    Look late = memory.medianBetween(SECURITIES * 8L / 10, SECURITIES + 1L);
    assertThat(late.service() - early.service()).as("%s", memory.looks()).isLessThan(MEGABYTES);
    assertThat(late.browser() - early.browser()).as("%s", memory.looks()).isLessThan(MEGABYTES);
  }

  private void report(Duration took, int blocks, JsonPath ended) {
    LOG.infof(
        "crawl securities=%d seconds=%.1f requests=%d blocks=%d leastPauseMillis=%.2f mischief=%s",
        SECURITIES,
        took.toMillis() / 1e3,
        record.requests(),
        blocks,
        record.leastPauseMillis(),
        record.mischief());
    LOG.infof("crawl result %s", ended.getString("result"));
    for (int tenth = 0; tenth < 10; tenth++) {
      long from = SECURITIES * tenth / 10L;
      long to = SECURITIES * (tenth + 1) / 10L;
      if (memory.looks().stream().anyMatch(look -> look.done() >= from && look.done() < to)) {
        LOG.infof("crawl memory %s", memory.medianBetween(from, to));
      }
    }
  }

  private List<String> published() {
    LogSettings settings =
        new LogSettings(infrastructure.bootstrapServers(), "test", 1, Duration.ofMinutes(1));
    List<String> ids = new ArrayList<>();
    try (LogReader reader =
        new LogReader(
            settings, Set.of(Topic.SECURITIES), OffsetVector.START, (letter, why) -> {})) {
      reader.readTo(
          reader.end(),
          entry -> {
            if (entry instanceof LogEntry.Recorded recorded) {
              Security read = (Security) recorded.event().payload();
              ids.add(read.id().value());
            }
          },
          left -> {});
    }
    return ids;
  }

  private void startService() {
    service.start();
    Readiness.await(service, () -> Readiness.listens(port), PATIENCE);
  }

  private void kill() {
    ProcessHandle victim = service.running().orElseThrow();
    victim.destroyForcibly();
    victim.onExit().join();
  }

  private void submit(UnreliableSite site) {
    given()
        .contentType(ContentType.JSON)
        .body("{\"address\":\"%s\"}".formatted(site.address()))
        .put(address(RUN))
        .then()
        .statusCode(200);
  }

  private JsonPath job() {
    return await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> given().get(address(RUN)).then().statusCode(200).extract().jsonPath(), j -> true);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
