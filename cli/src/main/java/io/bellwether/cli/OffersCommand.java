package io.bellwether.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.answer.Offers;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to offer a client. */
@Command(
    name = "offers",
    mixinStandardHelpOptions = true,
    description = "What clients like this one hold and this one does not, and what speaks for it.")
final class OffersCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "INVESTOR", description = "Such as investor-000001.")
  private String investor = "";

  @Option(
      names = "--limit",
      defaultValue = "5",
      paramLabel = "N",
      description = "How many, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Option(
      names = "--neighbours",
      paramLabel = "N",
      description = "Clients to look at, by features and by holdings each (default: 300).")
  private @Nullable Integer neighbours;

  @Option(
      names = "--min-support",
      paramLabel = "N",
      description = "Of them so many must hold an offer (default: 3).")
  private @Nullable Integer minimumSupport;

  @Option(
      names = "--any-risk",
      description = "Offer what does not suit the client's risk profile too.")
  private boolean anyRisk;

  @Option(
      names = "--of",
      paramLabel = "WHAT",
      description =
          "Offer products: class, sector or industry, of which the client holds nothing (default:"
              + " securities).")
  private @Nullable String product;

  @Override
  public Integer call() {
    Offers offers = new Offers(options.stack());
    JsonNode answer =
        product == null
            ? offers.of(investor, limit, neighbours, minimumSupport, anyRisk)
            : offers.products(investor, product, limit, neighbours, minimumSupport, anyRisk);
    output.print(answer, out -> Offers.print(answer, out));
    return ExitCode.OK;
  }
}
