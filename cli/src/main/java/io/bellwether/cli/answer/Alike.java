package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is like a security, asked and printed. */
public final class Alike {

  private final Api similarity;

  public Alike(Stack stack) {
    this.similarity = new Api(stack, Service.SIMILARITY);
  }

  /** The answer of {@code GET /v1/securities/{id}/similar}; what is null is not said. */
  public JsonNode to(
      String security, int limit, @Nullable String by, @Nullable Double buyersShare) {
    StringBuilder path =
        new StringBuilder(
            "/v1/securities/%s/similar?limit=%d".formatted(Escape.path(security), limit));
    if (by != null) {
      path.append("&by=").append(Escape.path(by));
    }
    if (buyersShare != null) {
      path.append("&buyersShare=").append(buyersShare);
    }
    return similarity.get(path.toString());
  }

  public static void print(JsonNode answer, PrintStream out) {
    out.printf(
        "Securities most like %s (by %s):%n",
        answer.path("securityId").asText(), answer.path("by").asText());
    for (JsonNode item : answer.path("items")) {
      out.printf(
          Locale.ROOT,
          "  %d. %-14s %-34s distance %.4f%n",
          item.path("rank").asInt(),
          item.path("securityId").asText(),
          item.path("name").asText(),
          item.path("distance").asDouble());
    }
  }
}
