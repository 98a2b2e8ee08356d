package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import io.bellwether.cli.stack.StackOptions;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in the securities of a site, or reads again what was brought in. */
@Command(
    name = "scrape",
    mixinStandardHelpOptions = true,
    description = {
      "Bring in the securities of a site. Of a configured source, a run that was blocked or failed is",
      "taken up where it stopped. With --again, read the pages that are kept with the present parser",
      "and publish what it makes of them; no site is asked."
    })
public final class ScrapeCommand implements Callable<Integer> {

  private static final String BUNDLED = "bundled-site";

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(
      paramLabel = "SOURCE",
      description = {
        "A source of bellwether.scraper.sources, the address of a site with a screener, or",
        BUNDLED + ", the site of the demo, which is started."
      })
  private String source = "";

  @Option(names = "--again", description = "Read again what is kept of SOURCE; ask no site.")
  private boolean again;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description =
          "Name of the run; the same name takes it up. A configured source names its runs itself.")
  private @Nullable String id;

  @Override
  public Integer call() {
    Stack stack = options.stack();
    Api api = new Api(stack, Service.SCRAPER);
    String named = source.equals(BUNDLED) && !again ? stack.startSite() : source;
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put(named.contains("://") && !again ? "address" : "source", named);
    Progress progress = new Progress("securities");
    String path = path(api, named);
    Optional<JsonNode> result = new ServiceJob(api, path, body, progress).run();
    if (result.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    progress.finish("done");
    output.print(result.get(), out -> print(result.get(), out));
    return again || result.get().path("complete").asBoolean() ? ExitCode.OK : ExitCode.FAILED;
  }

  private String path(Api api, String named) {
    String given = id;
    if (again) {
      return JobPath.of("reparses", given == null ? byHand() : given);
    }
    if (named.contains("://")) {
      return JobPath.of("scrapes", given == null ? byHand() : given);
    }
    if (given != null) {
      throw new CommandFailure(
          ExitCode.USAGE, "--id is \"%s\", but %s names its runs itself".formatted(given, named));
    }
    if (!named.matches("[A-Za-z0-9._-]+")) {
      throw new CommandFailure(
          ExitCode.USAGE, "SOURCE is \"%s\", but must be a name or an address".formatted(named));
    }
    JsonNode job =
        api.post("/v1/sources/%s/runs".formatted(named), JsonNodeFactory.instance.objectNode());
    return JobPath.of("scrapes", job.path("id").asText());
  }

  private static String byHand() {
    return "by-hand-" + Instant.now().toEpochMilli();
  }

  private void print(JsonNode told, PrintStream out) {
    if (again) {
      out.printf(
          Locale.ROOT,
          "%,d pages read again: %,d securities published, %,d unchanged, %,d outdated, %,d pages"
              + " cannot be read%n",
          told.path("pages").asLong(),
          told.path("published").asLong(),
          told.path("unchanged").asLong(),
          told.path("outdated").asLong(),
          told.path("refused").asLong());
    } else {
      out.printf(
          Locale.ROOT,
          "%s: %,d of %,d securities; %,d published, %,d unchanged, %,d refused, %,d delisted%n",
          told.path("complete").asBoolean() ? "complete" : "partial",
          told.path("found").asLong(),
          told.path("total").asLong(),
          told.path("published").asLong(),
          told.path("unchanged").asLong(),
          told.path("refused").asLong(),
          told.path("delisted").asLong());
      if (told.has("partial")) {
        out.println("  " + told.path("partial").asText());
      }
    }
    for (JsonNode note : told.path("notes")) {
      out.printf(
          "  %s%s: %s%n",
          note.path("ticker").asText(),
          note.has("figure") ? " " + note.path("figure").asText() : "",
          note.path("reason").asText());
    }
  }
}
