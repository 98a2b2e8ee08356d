package io.bellwether.synthetic.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Jobs of one kind over REST. */
public record Jobs(String path) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  public ValidatableResponse submit(String id, String request) {
    return given()
        .contentType(ContentType.JSON)
        .body(request.replace('\'', '"'))
        .put(path + "/{id}", id)
        .then();
  }

  public ValidatableResponse find(String id) {
    return given().get(path + "/{id}", id).then();
  }

  public ValidatableResponse cancel(String id) {
    return given().delete(path + "/{id}", id).then();
  }

  /** Returns the job as soon as it is as wanted. */
  public JsonPath await(String id, Predicate<JsonPath> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> find(id).extract().jsonPath(), wanted);
  }

  public JsonPath awaitState(String id, String state) {
    return await(id, job -> state.equals(job.getString("state")));
  }
}
