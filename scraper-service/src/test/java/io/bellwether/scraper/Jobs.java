package io.bellwether.scraper;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;

/** Watches jobs over REST, as an operator would. */
public final class Jobs {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Jobs() {}

  /** Waits for the end of a job and returns it. */
  public static JsonPath ended(String path) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> at(path),
            job ->
                switch (job.getString("state")) {
                  case "SUCCEEDED", "FAILED", "BLOCKED", "CANCELLED" -> true;
                  default -> false;
                });
  }

  public static JsonPath at(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }

  /** Waits until the catalogue has this many securities. */
  public static void awaitCatalogue(long total) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> at("/v1/securities?limit=1").getLong("total") == total);
  }
}
