package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who is like whom, asked and printed. */
public final class Similar {

  private static final int SHOWN_FEATURES = 10;

  private final Api similarity;

  public Similar(Stack stack) {
    this.similarity = new Api(stack, Service.SIMILARITY);
  }

  /** The answer to a question as {@code POST /v1/similar} has it. */
  public JsonNode ask(ObjectNode question) {
    return similarity.post("/v1/similar", question);
  }

  /** The answer to a question as {@code POST /v1/similar/distance} has it. */
  public JsonNode compare(ObjectNode question) {
    return similarity.post("/v1/similar/distance", question);
  }

  /** Who is like a client. */
  public JsonNode of(String investor, String limit) {
    return similarity.get(
        "/v1/investors/%s/similar?limit=%s".formatted(Escape.path(investor), Escape.path(limit)));
  }

  /**
   * @param whom the question was about
   */
  public static void print(JsonNode answer, String whom, PrintStream out) {
    out.printf("Clients most like %s (%s):%n", whom, measure(answer));
    for (JsonNode item : answer.path("items")) {
      String bought =
          StreamSupport.stream(item.path("bought").spliterator(), false)
              .map(security -> security.path("ticker").asText())
              .collect(Collectors.joining(", "));
      out.printf(
          Locale.ROOT,
          "  %d. %s  distance %.4f  also bought %s%n",
          item.path("rank").asInt(),
          item.path("investorId").asText(),
          item.path("distance").asDouble(),
          bought.isEmpty() ? "nothing else" : bought);
    }
  }

  private static String measure(JsonNode answer) {
    String name = answer.path("measure").asText();
    return answer.path("byGraph").asBoolean() ? name + ", by a graph" : name;
  }

  public static void printDistance(JsonNode answer, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s and %s are %.4f apart (%s), most of it by:%n",
        answer.path("investorId").asText(),
        answer.path("otherId").asText(),
        answer.path("distance").asDouble(),
        answer.path("measure").asText());
    int shown = 0;
    for (JsonNode feature : answer.path("features")) {
      if (shown++ < SHOWN_FEATURES && feature.path("contribution").asDouble() > 0) {
        out.printf(
            Locale.ROOT,
            "  %.4f  %-24s %.2f and %.2f%n",
            feature.path("contribution").asDouble(),
            feature.path("feature").asText(),
            feature.path("value").asDouble(),
            feature.path("otherValue").asDouble());
      }
    }
  }
}
