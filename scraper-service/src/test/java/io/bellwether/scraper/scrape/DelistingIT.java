package io.bellwether.scraper.scrape;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.scraper.HastyProfile;
import io.bellwether.scraper.Jobs;
import io.bellwether.scraper.site.Pages;
import io.bellwether.scraper.site.ScriptedSite;
import io.bellwether.scraper.site.ScriptedSite.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a security counts as delisted. */
@QuarkusTest
@TestProfile(HastyProfile.class)
@QuarkusTestResource(LocalStackResource.class)
final class DelistingIT {

  private final ScriptedSite site = new ScriptedSite();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void takesTwoWholeListsThatBothLackASecurity() {
    Pages.write(site, List.of("DELA", "DELB", "DELC"));
    assertThat(run("all").getInt("result.delisted")).isZero();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/v1/securities/XNYS:DELC").statusCode() == 200);

    // one list without it
    Pages.write(site, List.of("DELA", "DELB"));
    assertThat(run("without").getInt("result.delisted")).isZero();

    // a list that breaks off says nothing
    Reply whole = Pages.screener(List.of("DELA", "DELB"));
    site.put(
        "/screener.ashx?v=111&r=1",
        new Reply(200, whole.text().replace("/ 2 Total", "/ 3 Total"), Reply.page("").headers()));
    site.put(
        "/screener.ashx?v=111&r=3",
        Reply.page(Pages.screener(List.of()).text().replace("#1 / 0 Total", "#3 / 3 Total")));
    JsonPath partial = run("partial");
    assertThat(partial.getBoolean("result.complete")).isFalse();
    assertThat(partial.getString("result.partial")).contains("lists 3 securities", "list 2");
    assertThat(partial.getInt("result.delisted")).isZero();
    assertThat(delistedAt("XNYS:DELC")).isNull();

    // a second whole list without it
    Pages.write(site, List.of("DELA", "DELB"));
    assertThat(run("without-again").getInt("result.delisted")).isEqualTo(1);
    await().atMost(Duration.ofSeconds(30)).until(() -> delistedAt("XNYS:DELC") != null);
    assertThat(delistedAt("XNYS:DELA")).isNull();
    JsonPath known = Jobs.at("/v1/securities/XNYS:DELC");
    assertThat(known.getString("name")).as("still known").isEqualTo("DELC Fictional Inc");

    // said once
    assertThat(run("without-still").getInt("result.delisted")).isZero();

    // and listed again
    Pages.write(site, List.of("DELA", "DELB", "DELC"));
    assertThat(run("all-again").getInt("result.published")).isEqualTo(1);
    await().atMost(Duration.ofSeconds(30)).until(() -> delistedAt("XNYS:DELC") == null);
  }

  private static @Nullable String delistedAt(String id) {
    return Jobs.at("/v1/securities/" + id).getString("delistedAt");
  }

  private JsonPath run(String id) {
    given()
        .contentType(ContentType.JSON)
        .body("{\"address\":\"%s\"}".formatted(site.address()))
        .put("/v1/scrapes/delisting-" + id)
        .then()
        .statusCode(200);
    JsonPath job = Jobs.ended("/v1/scrapes/delisting-" + id);
    assertThat(job.getString("state")).as(job.getString("problem")).isEqualTo("SUCCEEDED");
    return job;
  }
}
