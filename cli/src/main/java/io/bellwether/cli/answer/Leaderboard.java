package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** How well each model did on the weeks it had not seen. */
public final class Leaderboard {

  private Leaderboard() {}

  /**
   * Prints a line for each model, best first.
   *
   * @param training the result of a training
   */
  public static void print(JsonNode training, PrintStream out) {
    String served = training.path("servedModel").asText();
    out.printf("%-16s %-12s %-20s %s%n", "model", "precision@5", "95 % interval", "investors");
    for (JsonNode row : training.path("leaderboard")) {
      String model = row.path("model").asText();
      out.printf(
          Locale.ROOT,
          "%-16s %-12.4f %.4f to %.4f     %,d%s%n",
          model,
          row.path("value").asDouble(),
          row.path("low").asDouble(),
          row.path("high").asDouble(),
          row.path("investorCount").asInt(),
          model.equals(served) ? "  served" : "");
    }
  }
}
