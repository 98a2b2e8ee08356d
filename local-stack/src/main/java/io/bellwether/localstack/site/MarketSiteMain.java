package io.bellwether.localstack.site;

import io.bellwether.localstack.Options;
import java.nio.file.Path;

/**
 * The market site as a process.
 *
 * <p>{@code --port P [--catalogue FILE]}
 */
public final class MarketSiteMain {

  private MarketSiteMain() {}

  public static void main(String[] arguments) {
    Options options = Options.parse(arguments);
    String file = options.text("catalogue", "");
    SiteCatalogue catalogue =
        file.isEmpty() ? SiteCatalogue.bundled() : SiteCatalogue.of(Path.of(file));
    MarketSite site = MarketSite.start(options.port("port"), catalogue);
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "market-site-shutdown"));
    System.out.printf(
        "market site ready address=%s securities=%d%n", site.address(), catalogue.size());
  }
}
