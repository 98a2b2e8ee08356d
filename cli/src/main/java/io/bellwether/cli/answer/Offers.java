package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to offer a client, asked and printed. */
public final class Offers {

  private static final int PERCENT = 100;

  private final Api similarity;

  public Offers(Stack stack) {
    this.similarity = new Api(stack, Service.SIMILARITY);
  }

  /** The answer of {@code GET /v1/investors/{id}/offers}; what is null is not said. */
  public JsonNode of(
      String investor,
      int limit,
      @Nullable Integer neighbours,
      @Nullable Integer minimumSupport,
      boolean anyRisk) {
    return similarity.get(
        "/v1/investors/%s/offers?limit=%d".formatted(Escape.path(investor), limit)
            + more(neighbours, minimumSupport, anyRisk));
  }

  /** The answer of {@code GET /v1/investors/{id}/products}; what is null is not said. */
  public JsonNode products(
      String investor,
      String by,
      int limit,
      @Nullable Integer neighbours,
      @Nullable Integer minimumSupport,
      boolean anyRisk) {
    return similarity.get(
        "/v1/investors/%s/products?by=%s&limit=%d"
                .formatted(Escape.path(investor), Escape.path(by), limit)
            + more(neighbours, minimumSupport, anyRisk));
  }

  private static String more(
      @Nullable Integer neighbours, @Nullable Integer minimumSupport, boolean anyRisk) {
    return (neighbours == null ? "" : "&neighbours=" + neighbours)
        + (minimumSupport == null ? "" : "&minimumSupport=" + minimumSupport)
        + (anyRisk ? "&anyRisk=true" : "");
  }

  public static void print(JsonNode answer, PrintStream out) {
    String investor = answer.path("investorId").asText();
    if (answer.path("optedOut").asBoolean()) {
      out.printf("%s asked to be left alone with offers.%n", investor);
      return;
    }
    out.printf("Offers for %s (%s):%n", investor, risk(answer.path("mostRisk")));
    if (answer.path("items").isEmpty()) {
      out.println("  none: too few of the like hold what the client does not and what suits");
    }
    for (JsonNode item : answer.path("items")) {
      out.printf(
          Locale.ROOT,
          "  %d. %s: held by %d of the like, %.1f times as likely as the %.1f %% of all"
              + " clients%n",
          item.path("rank").asInt(),
          item.has("product")
              ? item.path("product").asText()
              : "%-8s %s".formatted(item.path("ticker").asText(), item.path("name").asText()),
          item.path("support").asInt(),
          item.path("lift").asDouble(),
          PERCENT * item.path("baseRate").asDouble());
    }
  }

  private static String risk(JsonNode most) {
    if (most.isMissingNode() || most.isNull()) {
      return "of any risk";
    }
    return most.asInt() == 0
        ? "none, the risk profile is not known"
        : "up to risk class " + most.asInt();
  }
}
