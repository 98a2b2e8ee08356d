package io.bellwether.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.answer.Answers;
import io.bellwether.cli.answer.Leaderboard;
import io.bellwether.cli.answer.Similar;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the main job came to, with the addresses to go on from. */
public record DemoResult(
    Stack stack,
    JsonNode securities,
    JsonNode trades,
    JsonNode training,
    JsonNode recommendations,
    JsonNode similar,
    Duration took) {

  public ObjectNode asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("securities", securities);
    json.set("trades", trades);
    json.set("training", training);
    json.set("recommendations", recommendations);
    json.set("similar", similar);
    addresses().forEach(json.putObject("addresses")::put);
    json.put("seconds", took.toMillis() / 1000.0);
    return json;
  }

  public void print(PrintStream out) {
    out.println();
    Leaderboard.print(training, out);
    out.println(
        """

        These trades follow a published scheme in which a client's purchases carry no taste: what
        is popular is all that can be foreseen. On a market of 8,560 securities no model can reach
        more than about 0.014; a small catalogue gives more, because there is less to choose from.
        """);
    Answers.printRecommendations(recommendations, out);
    out.println();
    Similar.print(similar, similar.path("investorId").asText(), out);
    out.println();
    out.println("Try next:");
    addresses().forEach((what, address) -> out.printf("  %-22s %s%n", what, address));
    out.printf(
        Locale.ROOT,
        "%nDone in %.0f s. All of it stays running: ./bellwether status, ./bellwether down%n",
        took.toMillis() / 1000.0);
  }

  private Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    String client = "/v1/investors/" + recommendations.path("investorId").asText();
    addresses.put(
        "recommendations",
        stack.address(Service.RECOMMENDER) + client + "/recommendations?limit=5");
    addresses.put(
        "similar clients", stack.address(Service.SIMILARITY) + client + "/similar?limit=5");
    addresses.put("offers", stack.address(Service.SIMILARITY) + client + "/offers?limit=5");
    addresses.put("securities", stack.address(Service.SCRAPER) + "/v1/securities?limit=5");
    addresses.put("snapshots", stack.address(Service.TRAINER) + "/v1/snapshots");
    addresses.put("REST, to click through", stack.address(Service.RECOMMENDER) + "/q/swagger-ui");
    addresses.put("metrics", stack.address(Service.RECOMMENDER) + "/q/metrics");
    addresses.put(
        "gRPC",
        stack.address(Service.RECOMMENDER).replace("http://", "") + " bellwether.v1.Recommender");
    addresses.put("Kafka", stack.infrastructure().bootstrapServers());
    return addresses;
  }
}
