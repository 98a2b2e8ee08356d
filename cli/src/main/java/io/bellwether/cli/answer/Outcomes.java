package io.bellwether.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.Locale;

/** What clients bought of what they were recommended, asked and printed. */
public final class Outcomes {

  private final Api trainer;

  public Outcomes(Stack stack) {
    this.trainer = new Api(stack, Service.TRAINER);
  }

  public JsonNode ofSnapshots() {
    return trainer.get("/v1/outcomes/snapshots");
  }

  public JsonNode ofExperiment(String name) {
    return trainer.get("/v1/outcomes/experiments/" + Escape.path(name));
  }

  public static void printSnapshots(JsonNode snapshots, PrintStream out) {
    if (snapshots.isEmpty()) {
      out.println("no answer is known yet");
    }
    for (JsonNode snapshot : snapshots) {
      out.printf(
          "%s, last answer on %s%n",
          snapshot.path("snapshotId").asText(), snapshot.path("lastAnswerOn").asText());
      printJudged(snapshot, out);
    }
  }

  public static void printExperiment(JsonNode experiment, PrintStream out) {
    out.printf("Experiment %s%n", experiment.path("experiment").asText());
    String baseline = experiment.path("baseline").asText();
    for (JsonNode arm : experiment.path("arms")) {
      String name = arm.path("arm").asText();
      out.printf("%s%s%n", name, name.equals(baseline) ? " (baseline)" : "");
      printJudged(arm, out);
      if (!arm.path("acceptance").isNull()) {
        out.printf("  accepted: %s of the days shown%n", share(arm.path("acceptance")));
      }
      printDifference("precision", arm.path("precisionAbove"), baseline, out);
      printDifference("acceptance", arm.path("acceptanceAbove"), baseline, out);
    }
  }

  private static void printJudged(JsonNode of, PrintStream out) {
    printJudged("closed", of.path("closed"), out);
    printJudged("open", of.path("open"), out);
  }

  private static void printJudged(String name, JsonNode judged, PrintStream out) {
    if (!judged.isNull() && !judged.path("precision").isNull()) {
      out.printf(
          Locale.ROOT,
          "  %s: bought %s, of %,d answers%n",
          name,
          share(judged.path("precision")),
          judged.path("answers").asLong());
    }
  }

  private static void printDifference(
      String of, JsonNode difference, String baseline, PrintStream out) {
    if (!difference.isNull()) {
      out.printf(
          Locale.ROOT,
          "  %s above %s: %+.4f (%+.4f to %+.4f), %s%n",
          of,
          baseline,
          difference.path("value").asDouble(),
          difference.path("low").asDouble(),
          difference.path("high").asDouble(),
          difference.path("clear").asBoolean() ? "clear" : "may be chance");
    }
  }

  private static String share(JsonNode share) {
    return String.format(
        Locale.ROOT,
        "%.4f (%.4f to %.4f)",
        share.path("value").asDouble(),
        share.path("low").asDouble(),
        share.path("high").asDouble());
  }
}
