package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the recommender says of a client, asked and printed. */
public final class Answers {

  private static final String ALREADY_BOUGHT = "already-bought";

  private final Api recommender;

  public Answers(Stack stack) {
    this.recommender = new Api(stack, Service.RECOMMENDER);
  }

  public JsonNode recommendations(String investor, String limit) {
    return recommender.get(
        "/v1/investors/%s/recommendations?limit=%s"
            .formatted(Escape.path(investor), Escape.path(limit)));
  }

  /** The answer to a question as the recommender's {@code POST /v1/recommendations} has it. */
  public JsonNode recommendations(ObjectNode question) {
    return recommender.post("/v1/recommendations", question);
  }

  public static void printRecommendations(JsonNode answer, PrintStream out) {
    out.printf(
        "%s should look at (%s by %s, snapshot %s):%n",
        whom(answer),
        answer.path("outcome").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
        answer.path("model").asText(),
        answer.path("snapshotId").asText());
    for (JsonNode item : answer.path("items")) {
      out.printf(
          "  %d. %-14s %-34s %s%n",
          item.path("rank").asInt(),
          item.path("securityId").asText(),
          item.path("name").asText(),
          item.path("sector").asText());
      for (JsonNode reason : item.path("reasons")) {
        out.println("       " + reason.path("text").asText());
      }
    }
    printFilters(answer, out);
    printRules(answer, out);
    if (answer.hasNonNull("recommendationId")) {
      out.println("  Answer " + answer.path("recommendationId").asText());
    }
  }

  private static String whom(JsonNode answer) {
    List<String> group = new ArrayList<>();
    answer.path("investorIds").forEach(investor -> group.add(investor.asText()));
    return group.isEmpty() ? answer.path("investorId").asText() : String.join(", ", group);
  }

  private static void printFilters(JsonNode answer, PrintStream out) {
    String leftOut =
        StreamSupport.stream(answer.path("filters").spliterator(), false)
            .map(count -> count.path("filter").asText() + " " + count.path("removed").asInt())
            .collect(Collectors.joining(", "));
    if (!leftOut.isEmpty()) {
      out.printf(
          "  Left out by the question: %s; %d fewer than asked for%n",
          leftOut, answer.path("shortBy").asInt());
    }
  }

  /** Nothing where no rule did more than leave out what the client bought. */
  private static void printRules(JsonNode answer, PrintStream out) {
    String removed =
        StreamSupport.stream(answer.path("rules").spliterator(), false)
            .filter(effect -> effect.path("removed").asInt() > 0)
            .filter(effect -> !effect.path("rule").asText().equals(ALREADY_BOUGHT))
            .map(effect -> effect.path("rule").asText() + " " + effect.path("removed").asInt())
            .collect(Collectors.joining(", "));
    if (!removed.isEmpty()) {
      out.printf(
          "  Removed by the rules %s: %s; %d fewer than asked for%n",
          answer.path("rulesId").asText(), removed, answer.path("shortBy").asInt());
    }
  }
}
