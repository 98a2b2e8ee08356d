package io.bellwether.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * The main job: securities in, investors and trades in, a model from the log, answers. Every step
 * has a name made of what it is asked for, so that asking again finds it done.
 */
final class MainJob {

  private final Stack stack;
  private final JobWatch watch;
  private final Api scraper;
  private final Api synthetic;
  private final Api trainer;

  MainJob(Stack stack) {
    this.stack = stack;
    this.watch = new JobWatch(stack);
    this.scraper = new Api(stack, Service.SCRAPER);
    this.synthetic = new Api(stack, Service.SYNTHETIC_DATA);
    this.trainer = new Api(stack, Service.TRAINER);
  }

  /** A step's name with what came of it. */
  record Step(String id, JsonNode result) {}

  void start() {
    Progress progress = new Progress("stack");
    progress.show("starting broker, database and five services", 0, 0);
    boolean reused = stack.start().isEmpty();
    progress.finish(reused ? "already running" : "broker, database and five services are up");
  }

  Step importFile(Path file) {
    String id = "file-" + digest(file);
    String path = "/v1/imports/" + id;
    Progress progress = new Progress("securities");
    JsonNode result =
        watch.run(scraper, path, () -> scraper.put(path, "text/csv", contents(file)), progress);
    return securitiesIn(id, result, progress);
  }

  Step scrapeSite() {
    String address = stack.startSite();
    String path = "/v1/scrapes/bundled-site";
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("address", address);
    Progress progress = new Progress("securities");
    JsonNode result = watch.run(scraper, path, () -> scraper.put(path, request), progress);
    return securitiesIn("bundled-site", result, progress);
  }

  Step generate(int investors, long seed, String catalogueId) {
    String id = "portrait-%d-%d-%s".formatted(investors, seed, catalogueId);
    String path = "/v1/generations/" + id;
    ObjectNode request =
        JsonNodeFactory.instance.objectNode().put("investors", investors).put("seed", seed);
    Progress progress = new Progress("trades");
    JsonNode result = watch.run(synthetic, path, () -> synthetic.put(path, request), progress);
    progress.finish(
        String.format(
            Locale.ROOT,
            "%,d investors and %,d trades in the log",
            result.path("investors").asLong(),
            result.path("trades").asLong()));
    return new Step(id, result);
  }

  Step train(long seed, String dataId) {
    String path = "/v1/trainings/" + dataId;
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("seed", seed);
    Progress progress = new Progress("model");
    JsonNode result = watch.run(trainer, path, () -> trainer.put(path, request), progress);
    progress.finish(
        "snapshot %s %s"
            .formatted(
                result.path("snapshotId").asText(),
                result.path("outcome").asText("PUBLISHED").toLowerCase(Locale.ROOT)));
    return new Step(dataId, result);
  }

  /** Waits until both answering services serve what the registry says is in service. */
  void awaitServed() {
    Progress progress = new Progress("serving");
    String served =
        StreamSupport.stream(
                watch.patiently(() -> trainer.get("/v1/snapshots"), progress).spliterator(), false)
            .filter(snapshot -> snapshot.path("state").asText().equals("SERVED"))
            .map(snapshot -> snapshot.path("id").asText())
            .findFirst()
            .orElse("");
    for (Service service : List.of(Service.RECOMMENDER, Service.SIMILARITY)) {
      Api api = new Api(stack, service);
      watch.until(
          () -> api.get("/v1/snapshot").path("id").asText().equals(served),
          service.moduleName() + " loads the snapshot",
          progress);
    }
    progress.finish("snapshot " + served + " is served");
  }

  private Step securitiesIn(String id, JsonNode result, Progress progress) {
    long published = result.path("published").asLong() + result.path("unchanged").asLong();
    watch.until(
        () -> scraper.get("/v1/securities?limit=1").path("total").asLong() >= published,
        "into the catalogue",
        progress);
    progress.finish(
        String.format(
            Locale.ROOT,
            "%,d securities in the log and in the catalogue%s",
            published,
            remarks(result)));
    return new Step(id, result);
  }

  private static String remarks(JsonNode result) {
    StringBuilder remarks = new StringBuilder();
    for (String kind : new String[] {"corrected", "withheld", "refused"}) {
      long count = result.path(kind).asLong();
      if (count > 0) {
        remarks.append(String.format(Locale.ROOT, ", %,d %s", count, kind));
      }
    }
    return remarks.toString();
  }

  private static java.net.http.HttpRequest.BodyPublisher contents(Path file) {
    try {
      return BodyPublishers.ofFile(file);
    } catch (FileNotFoundException e) {
      throw new CommandFailure(ExitCode.USAGE, "--securities: there is no file " + file);
    }
  }

  private static String digest(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.USAGE, "--securities: cannot read " + file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
