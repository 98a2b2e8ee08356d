package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Whom to offer a security, asked and printed. */
public final class Prospects {

  private final Api similarity;
  private final String security;
  private final StringJoiner query = new StringJoiner("&", "?", "");

  public Prospects(Stack stack, String security) {
    this.similarity = new Api(stack, Service.SIMILARITY);
    this.security = security;
  }

  /** Adds a parameter, once for each value. */
  public Prospects with(String parameter, List<String> values) {
    values.forEach(value -> query.add(parameter + "=" + Escape.path(value)));
    return this;
  }

  /** The answer of {@code GET /v1/securities/{id}/prospects}. */
  public JsonNode ask() {
    return similarity.get("/v1/securities/%s/prospects%s".formatted(Escape.path(security), query));
  }

  public static void print(JsonNode answer, PrintStream out) {
    out.printf(
        "Clients for %s (risk class %s, held by %d):%n",
        answer.path("securityId").asText(),
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
