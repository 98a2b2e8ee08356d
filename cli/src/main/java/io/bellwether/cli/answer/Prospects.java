package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Whom to offer a security or a product, asked and printed. */
public final class Prospects {

  private final Api similarity;
  private final String path;
  private final StringJoiner query = new StringJoiner("&", "?", "");

  /**
   * @param kind of the product; null for a security
   * @param what id of the security, or name of the product
   */
  public Prospects(Stack stack, @Nullable String kind, String what) {
    this.similarity = new Api(stack, Service.SIMILARITY);
    this.path =
        kind == null
            ? "/v1/securities/%s/prospects".formatted(Escape.path(what))
            : "/v1/products/%s/%s/prospects".formatted(Escape.path(kind), Escape.path(what));
  }

  /** Adds a parameter, once for each value. */
  public Prospects with(String parameter, List<String> values) {
    values.forEach(value -> query.add(parameter + "=" + Escape.path(value)));
    return this;
  }

  /** The answer of {@code GET /v1/securities/{id}/prospects}, or of a product's. */
  public JsonNode ask() {
    return similarity.get(path + query);
  }

  public static void print(JsonNode answer, PrintStream out) {
    out.printf(
        "Clients for %s (risk class %s, held by %d):%n",
        answer.path(answer.has("product") ? "product" : "securityId").asText(),
        answer.path("riskClass").asInt() == 0 ? "unknown" : answer.path("riskClass").asText(),
        answer.path("holders").asInt());
    if (answer.path("items").isEmpty()) {
      out.println("  none: it suits nobody of whom enough of the like hold it");
    }
    for (JsonNode item : answer.path("items")) {
      out.printf(
          Locale.ROOT,
          "  %d. %s  held by %d of the like, %.1f times as likely as anybody, buys %.1f times as"
              + " much%n",
          item.path("rank").asInt(),
          item.path("investorId").asText(),
          item.path("support").asInt(),
          item.path("lift").asDouble(),
          item.path("appetite").asDouble());
    }
  }
}
