package io.bellwether.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.answer.Prospects;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom to offer a security or a product. */
@Command(
    name = "prospects",
    mixinStandardHelpOptions = true,
    description = "Which clients to offer this security or product, for a campaign.")
final class ProspectsCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(
      paramLabel = "WHAT",
      description = "ISIN or MIC:TICKER; with --of the name of a product.")
  private String what = "";

  @Option(
      names = "--of",
      paramLabel = "KIND",
      description =
          "It is a product: class, sector or industry, such as --of sector Energy (default: a"
              + " security).")
  private @Nullable String kind;

  @Option(
      names = "--limit",
      defaultValue = "20",
      paramLabel = "N",
      description = "How many, 1 to 10000 (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--min-support",
      paramLabel = "N",
      description = "So many neighbours of a client must hold it (default: 3).")
  private @Nullable Integer minimumSupport;

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description = "Only clients of this region; repeat it for more.")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "Only individual or organisation.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--segment",
      paramLabel = "NAME",
      description = "Only clients of this segment; repeat it for more.")
  private List<String> segments = new ArrayList<>();

  @Option(
      names = "--any-risk",
      description = "Name clients whose risk profile it does not suit too.")
  private boolean anyRisk;

  @Override
  public Integer call() {
    Prospects prospects =
        new Prospects(options.stack(), kind, what).with("limit", List.of("" + limit));
    if (minimumSupport != null) {
      prospects.with("minimumSupport", List.of("" + minimumSupport));
    }
    if (anyRisk) {
      prospects.with("anyRisk", List.of("true"));
    }
    JsonNode answer =
        prospects.with("regions", regions).with("types", types).with("segments", segments).ask();
    output.print(answer, out -> Prospects.print(answer, out));
    return ExitCode.OK;
  }
}
