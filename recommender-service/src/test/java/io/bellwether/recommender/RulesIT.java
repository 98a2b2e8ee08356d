package io.bellwether.recommender;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.wire.RecommendRequest;
import io.bellwether.contracts.wire.RecommendResponse;
import io.bellwether.contracts.wire.RecommenderGrpc;
import io.bellwether.contracts.wire.RuleEffect;
import io.bellwether.contracts.wire.RulesRequest;
import io.bellwether.contracts.wire.RulesResponse;
import io.bellwether.localstack.testing.LocalStackResource;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service with a book of rules of the firm's own. */
@QuarkusTest
@TestProfile(RulesIT.OwnBook.class)
@WithTestResource(LocalStackResource.class)
class RulesIT {

  private static final Duration THREE_SECONDS = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final List<Security> SECURITIES =
      List.of(
          Market.stock("XNAS:AAPL", "Technology", "100", "2.5"),
          Market.stock("XNAS:MSFT", "Technology", "100", "2.5"),
          Market.stock("XNAS:NVDA", "Technology", "100", "10"),
          Market.stock("XNYS:KO", "Staples", "50", "0.1"),
          Market.stock("XNYS:PEP", "Staples", "50", "0.1"),
          Market.stock("XNYS:F", "Cars", "10", "2.5"));

  private final String bootstrapServers;
  private final Path folder;

  private TestLog log;
  private ManagedChannel channel;
  private RecommenderGrpc.RecommenderBlockingStub grpc;

  RulesIT(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "bellwether.snapshots.folder") Path folder) {
    this.bootstrapServers = bootstrapServers;
    this.folder = folder;
  }

  @BeforeEach
  void serveASnapshot() {
    log = new TestLog(bootstrapServers);
    channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", RestAssured.port).usePlaintext().build();
    grpc = RecommenderGrpc.newBlockingStub(channel);
    await().atMost(PATIENCE).ignoreExceptions().until(() -> !log.end().isEmpty());
    Trainer trainer = new Trainer(folder, log);
    String id =
        trainer.publish(
            trainer.train(SECURITIES, List.of(Market.investor("chips-1", RiskProfile.HIGH))));
    await()
        .pollInterval(OFTEN)
        .atMost(PATIENCE)
        .until(() -> id.equals(when().get("/v1/snapshot").then().extract().path("id")));
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
    log.close();
  }

  @Test
  void tellsItsRulesAlikeOverRestAndGrpc() {
    JsonPath json = when().get("/v1/rules").then().statusCode(200).extract().jsonPath();
    RulesResponse wire = grpc.rules(RulesRequest.getDefaultInstance());

    assertThat(json.getString("id")).matches("rules-[0-9a-f]{16}");
    assertThat(json.getString("text"))
        .startsWith("price-band least=0 most=1000 missing=keep\nalready-bought ")
        .contains("\nsector-cap most=1 missing=keep\n");
    assertThat(json.getInt("catalogue.securities")).isEqualTo(7);
    assertThat(json.getInt("catalogue.candidates")).isEqualTo(7);
    assertThat(json.getList("catalogue.rules.rule")).containsExactly("price-band");
    assertThat(json.getInt("catalogue.rules[0].missing")).isEqualTo(1);
    assertThat(wire.getId()).isEqualTo(json.getString("id"));
    assertThat(wire.getText()).isEqualTo(json.getString("text"));
    assertThat(wire.getCatalogue().getCandidates()).isEqualTo(7);
    assertThat(wire.getCatalogue().getRules(0).getMissing()).isEqualTo(1);
  }

  @Test
  void saysWhatTheRulesRemovedAlikeOverRestAndGrpc() {
    JsonPath json = answer();
    RecommendResponse wire =
        grpc.recommend(RecommendRequest.newBuilder().setInvestorId("chips-1").build());

    assertThat(json.getString("rulesId"))
        .isEqualTo(when().get("/v1/rules").then().extract().path("id"));
    assertThat(json.getList("items.ticker")).containsExactly("NVDA", "KO", "F");
    assertThat(json.getList("rules.rule")).containsExactly("already-bought", "sector-cap");
    assertThat(json.getList("rules.removed")).containsExactly(2, 1);
    assertThat(json.getInt("shortBy")).isEqualTo(7);
    assertThat(json.getList("unmet")).isEmpty();
    assertThat(wire.getRulesId()).isEqualTo(json.getString("rulesId"));
    assertThat(wire.getRulesList())
        .containsExactly(
            RuleEffect.newBuilder().setRule("already-bought").setRemoved(2).build(),
            RuleEffect.newBuilder().setRule("sector-cap").setRemoved(1).build());
    assertThat(wire.getShortBy()).isEqualTo(7);
    assertThat(wire.getUnmetList()).isEmpty();
  }

  @Test
  void aProfileThatFallsAndAPriceThatRisesCountAtOnceAndAreMeasured() {
    // Given
    assertThat(answer().getList("items.ticker")).containsExactly("NVDA", "KO", "F");

    // When
    log.publish(EventType.INVESTOR, Market.investor("chips-1", RiskProfile.LOW));
    log.publish(EventType.SECURITY, Market.stock("XNYS:KO", "Staples", "1001", "0.1"));

    // Then
    await()
        .pollInterval(OFTEN)
        .atMost(THREE_SECONDS)
        .until(() -> answer().getList("items.ticker").equals(List.of("PEP")));
    assertThat(when().get("/v1/rules").then().extract().jsonPath().getInt("catalogue.candidates"))
        .isEqualTo(6);
    when()
        .get("/q/metrics")
        .then()
        .body(containsString("bellwether_recommender_removed_total{rule=\"suitability\"}"));
    given()
        .accept("application/json")
        .when()
        .get("/q/openapi")
        .then()
        .body(containsString("/v1/rules"))
        .body(containsString("otherCurrency"));
  }

  private static JsonPath answer() {
    return when()
        .get("/v1/investors/chips-1/recommendations")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Names the file of rules. */
  public static final class OwnBook implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("bellwether.recommender.rules", "src/test/resources/rules-it.txt");
    }
  }
}
