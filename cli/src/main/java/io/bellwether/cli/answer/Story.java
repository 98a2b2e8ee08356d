package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An answer and what came of it, asked and told in plain words. */
public final class Story {

  private final Api trainer;

  public Story(Stack stack) {
    this.trainer = new Api(stack, Service.TRAINER);
  }

  public JsonNode of(String recommendation) {
    return trainer.get("/v1/answers/" + Escape.path(recommendation));
  }

  public static void print(JsonNode story, PrintStream out) {
    JsonNode answer = story.path("answer");
    out.printf("Answer %s%n", text(answer, "recommendationId"));
    out.printf(
        "  %s asked for %s at %s over %s%s%n",
        named(text(answer, "askedBy"), "somebody who gave no name"),
        text(answer, "investorId"),
        text(answer, "answeredAt"),
        text(answer, "channel"),
        question(answer.path("question")));
    out.printf(
        "  Answered %s by %s of snapshot %s, under the rules %s%n",
        text(answer, "outcome").toLowerCase(Locale.ROOT).replace('_', ' '),
        text(answer, "model"),
        text(answer, "snapshotId"),
        text(answer, "rulesId"));
    if (!text(answer, "experiment").isEmpty()) {
      out.printf(
          "  Part of experiment %s, arm %s%n", text(answer, "experiment"), text(answer, "arm"));
    }
    out.printf("  It knew the log up to %s%n", offsets(answer.path("offsets")));
    printItems(answer, out);
    printDropped(answer, out);
    printFeedback(story, out);
    printBought(story, out);
  }

  private static void printItems(JsonNode answer, PrintStream out) {
    int rank = 0;
    for (JsonNode item : answer.path("items")) {
      rank++;
      out.printf(
          Locale.ROOT,
          "  %d. %-14s score %.4f  %s%n",
          rank,
          text(item, "securityId"),
          item.path("score").asDouble(),
          joined(item.path("reasonCodes")));
    }
    if (rank == 0) {
      out.println("  Nothing was recommended");
    }
  }

  private static void printDropped(JsonNode answer, PrintStream out) {
    for (JsonNode dropped : answer.path("dropped")) {
      int more = dropped.path("count").asInt() - dropped.path("securityIds").size();
      out.printf(
          "  The rule %s left out %d: %s%s%n",
          text(dropped, "rule"),
          dropped.path("count").asInt(),
          joined(dropped.path("securityIds")),
          more > 0 ? " and %d more".formatted(more) : "");
    }
  }

  private static void printFeedback(JsonNode story, PrintStream out) {
    for (JsonNode said : story.path("feedback")) {
      out.printf(
          "  %s at %s: %s%n",
          text(said, "kind").toLowerCase(Locale.ROOT),
          text(said, "occurredAt"),
          joined(said.path("securityIds")));
    }
    if (story.path("feedback").isEmpty()) {
      out.println("  Nobody said what became of it");
    }
  }

  private static void printBought(JsonNode story, PrintStream out) {
    for (JsonNode bought : story.path("bought")) {
      out.printf("  bought at %s: %s%n", text(bought, "executedAt"), text(bought, "securityId"));
    }
    if (story.path("bought").isEmpty()) {
      out.println("  Nothing of it was bought so far");
    }
    out.printf("  Purchases count until %s%n", text(story, "windowClosesAt"));
  }

  private static String question(JsonNode question) {
    Map<String, String> sorted = new TreeMap<>();
    question.properties().forEach(part -> sorted.put(part.getKey(), part.getValue().asText()));
    return sorted.entrySet().stream()
        .map(part -> ", %s %s".formatted(part.getKey(), part.getValue()))
        .collect(Collectors.joining());
  }

  private static String offsets(JsonNode offsets) {
    String told =
        offsets.properties().stream()
            .map(offset -> offset.getKey() + "@" + offset.getValue().asText())
            .collect(Collectors.joining(" "));
    return named(told, "no partition");
  }

  private static String joined(JsonNode texts) {
    return StreamSupport.stream(texts.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String named(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
