package io.bellwether.synthetic.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.synthetic.testing.InterleavedFeed;
import io.bellwether.synthetic.testing.Jobs;
import io.bellwether.synthetic.testing.MadeUpRecordings;
import io.bellwether.synthetic.testing.RecordingsResource;
import io.bellwether.synthetic.testing.WholeTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Recorded folders against the real broker and database, replayed and generated from. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(RecordingsResource.class)
class ReplayIT {

  @Inject LogSettings settings;

  @Inject
  @ConfigProperty(name = "bellwether.synthetic.replay-root")
  Path root;

  private final Jobs replays = new Jobs("/v1/replays");
  private final Jobs generations = new Jobs("/v1/generations");

  @Test
  void everythingInTheFolderLiesInTheLogOnceAndInItsOrder() {
    replays.submit("whole", request("400", "null")).statusCode(202);

    JsonPath job = replays.awaitState("whole", "SUCCEEDED");

    assertThat(job.getInt("result.trades")).isEqualTo(400);
    assertThat(job.getInt("done")).isEqualTo(400);
    assertThat(job.getInt("total")).isEqualTo(400);
    assertThat(job.getInt("result.badRowCount")).isEqualTo(1);
    assertThat(job.<String>getList("result.notes")).contains("made up for a test");
    assertLogHolds("replay:whole", 400);
    given()
        .get("/v1/replays/whole/bad-rows")
        .then()
        .statusCode(200)
        .body("[0].file", equalTo("trades.csv"))
        .body("[0].line", equalTo(7));
  }

  @Test
  void speedIsTimesRealTime() {
    Instant begun = Instant.now();
    // 399 minutes between the first trade and the last
    replays.submit("paced", request("400", "8000")).statusCode(202);

    JsonPath midway = replays.await("paced", ReplayIT::isUnderWay);
    replays.awaitState("paced", "SUCCEEDED");

    assertThat(midway.getString("note")).matches("at 2022-01-03T1.* of the replayed time");
    assertThat(midway.getString("state")).isEqualTo("RUNNING");
    assertThat(Duration.between(begun, Instant.now()).toMillis()).isGreaterThan(2_990);
    assertLogHolds("replay:paced", 400);
  }

  @Test
  void aReplayCutOffByTheClockGoesOnWhereItEnded() {
    replays.submit("cut", request("400", "8000")).statusCode(202);
    replays.await("cut", ReplayIT::isUnderWay);

    replays.cancel("cut").statusCode(200);
    replays.awaitState("cut", "CANCELLED");
    int part = eventsInLog("replay:cut", Topic.TRADES).size();
    replays.submit("cut", request("400", "8000")).statusCode(202);
    replays.awaitState("cut", "SUCCEEDED");

    assertThat(part).isBetween(100, 399);
    assertLogHolds("replay:cut", 400);
  }

  @Test
  void aGenerationForRecordedClientsThatIsCutOffHasEveryEventOnce() {
    String request = "{'source':'clients','folder':'%s'}".formatted(root.resolve("200000"));
    generations.submit("clients", request).statusCode(202);
    generations.await(
        "clients", job -> job.getString("phase").equals("trades") && job.getLong("done") > 10_000);

    generations.cancel("clients").statusCode(200);
    generations.awaitState("clients", "CANCELLED");
    int part = eventsInLog("clients", Topic.TRADES).size();
    generations.submit("clients", request).statusCode(202);
    generations.awaitState("clients", "SUCCEEDED");

    assertThat(part).isBetween(10_000, 199_999);
    assertLogHolds("clients", 200_000);
  }

  @Test
  void onlyFoldersBelowTheRootAreRead() {
    for (String folder : List.of("/etc", root + "/../x", "400", root + "x")) {
      replays
          .submit("refused", "{'folder':'%s','layout':'made-up'}".formatted(folder))
          .statusCode(400)
          .body("field", equalTo("folder"))
          .body("detail", containsString("must be an absolute path below " + root));
    }
  }

  @Test
  void aLinkThatLeadsOutFails() {
    replays.submit("out", request("out", "null")).statusCode(202);

    assertThat(replays.awaitState("out", "FAILED").getString("problem"))
        .contains("must stay below " + root);
  }

  @Test
  void aMissingFolderFailsAndIsNamed() {
    replays.submit("missing", request("nowhere", "null")).statusCode(202);

    assertThat(replays.awaitState("missing", "FAILED").getString("problem"))
        .isEqualTo(root.resolve("nowhere") + " is no folder on the machine of this service");
  }

  @Test
  void whatIsOutOfBoundsOrUnknownIsRefused() {
    replays
        .submit("refused", request("400", "0"))
        .statusCode(400)
        .body("detail", equalTo("speed is 0.0, but must be above 0, at most 1000000"));
    replays
        .submit("refused", request("400", "1").replace("made-up", "xml"))
        .statusCode(400)
        .body("field", equalTo("layout"))
        .body("detail", containsString("made-up"));
    replays
        .submit("refused", "{'layout':'made-up'}")
        .statusCode(400)
        .body("field", equalTo("folder"));
    replays.find("refused").statusCode(404);
    given().get("/v1/replays/refused/bad-rows").then().statusCode(404);
  }

  private static boolean isUnderWay(JsonPath job) {
    return job.getString("phase").equals("trades") && job.getLong("done") > 100;
  }

  private String request(String folder, String speed) {
    return "{'folder':'%s','layout':'made-up','speed':%s}".formatted(root.resolve(folder), speed);
  }

  private void assertLogHolds(String prefix, int trades) {
    InterleavedFeed feed = MadeUpRecordings.feed(Path.of("" + trades), position -> "");
    assertOnceInOrder(prefix, Topic.SECURITIES, feed.securityCount());
    assertOnceInOrder(prefix, Topic.USERS, feed.investorCount());
    assertOnceInOrder(prefix, Topic.TRADES, trades);
  }

  private void assertOnceInOrder(String prefix, Topic topic, int count) {
    assertThat(eventsInLog(prefix, topic)).hasSize(count).doesNotHaveDuplicates();
    assertThat(WholeTopic.idsByKey(prefix, topic, settings.bootstrapServers()).values())
        .allSatisfy(ids -> assertThat(ids).isSorted());
  }

  private List<String> eventsInLog(String prefix, Topic topic) {
    return WholeTopic.eventsOf(prefix, topic, settings.bootstrapServers());
  }
}
