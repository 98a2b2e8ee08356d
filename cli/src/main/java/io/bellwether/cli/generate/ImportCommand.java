package io.bellwether.cli.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.StackOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the securities of a file in. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Bring in the securities of a file, or of a folder of files that belong together. How they are",
      "laid out is recognised: a screener's export, the sample of 2022, an exchange's constituents,",
      "or the assets of FAR-Trans. What is not taken as it is written is told."
    })
public final class ImportCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 20;

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "FILE|FOLDER", description = "A CSV file, or a folder of them.")
  private Path path = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "When the facts were true, such as 2022-02-18 (default: now).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--mic",
      paramLabel = "MIC",
      description = "The market of rows that name none (default: none).")
  private @Nullable String mic;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Of amounts in a file that names none (default: USD).")
  private @Nullable String currency;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Name of the import (default: made of the content and the options).")
  private @Nullable String id;

  @Override
  public Integer call() {
    Upload upload = upload();
    String query = query();
    String given = id;
    String job = given == null ? "file-" + upload.digest(query) : given;
    String address = JobPath.of("imports", job);
    Api api = new Api(options.stack(), Service.SCRAPER);
    Progress progress = new Progress("securities");
    Optional<JsonNode> result =
        new ServiceJob(
                api,
                address,
                () ->
                    api.put(
                        address + query,
                        upload.contentType(),
                        BodyPublishers.ofByteArray(upload.content())),
                progress)
            .run();
    if (result.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    progress.finish(job + " is done");
    output.print(result.get(), out -> print(result.get(), out));
    return ExitCode.OK;
  }

  private Upload upload() {
    try {
      return Files.isDirectory(path) ? Upload.folder(path) : Upload.file(path);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.USAGE, path + " cannot be read: " + e.getMessage());
    }
  }

  private String query() {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    add(query, "asOf", asOf == null ? null : asOf + "T00:00:00Z");
    add(query, "mic", mic);
    add(query, "currency", currency);
    return query.toString();
  }

  private static void add(StringJoiner query, String name, @Nullable String value) {
    if (value != null) {
      query.add(name + "=" + URLEncoder.encode(value, UTF_8));
    }
  }

  private static void print(JsonNode result, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s, %,d rows: %,d securities published, %,d unchanged; %,d values corrected, %,d withheld;"
            + " %,d rows merged, %,d refused%n",
        result.path("layout").asText().toLowerCase(Locale.ROOT).replace('_', '-'),
        result.path("rows").asLong(),
        result.path("published").asLong(),
        result.path("unchanged").asLong(),
        result.path("corrected").asLong(),
        result.path("withheld").asLong(),
        result.path("merged").asLong(),
        result.path("refused").asLong());
    counts("by sector", result.path("sectors"), out);
    counts("in quarantine", result.path("quarantined"), out);
    counts("other sources say something else on", result.path("conflicts"), out);
    JsonNode report = result.path("report");
    for (int i = 0; i < Math.min(MOST_SHOWN, report.size()); i++) {
      JsonNode line = report.get(i);
      out.printf(
          "  line %s %s %s%s: %s%n",
          line.path("line").asText(),
          line.path("ticker").asText(),
          line.path("kind").asText().toLowerCase(Locale.ROOT),
          line.path("column").asText().isEmpty()
              ? ""
              : " %s \"%s\"".formatted(line.path("column").asText(), line.path("value").asText()),
          line.path("reason").asText());
    }
    if (report.size() > MOST_SHOWN) {
      out.println("  and more, which the report of the import has");
    }
  }

  private static void counts(String title, JsonNode counts, PrintStream out) {
    if (counts.isEmpty()) {
      return;
    }
    out.println(title + ":");
    counts
        .properties()
        .forEach(
            each ->
                out.printf(
                    Locale.ROOT,
                    "  %-36s %,8d%n",
                    each.getKey().isEmpty() ? "(none)" : each.getKey(),
                    each.getValue().asLong()));
  }
}
