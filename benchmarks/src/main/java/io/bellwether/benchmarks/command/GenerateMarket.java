package io.bellwether.benchmarks.command;

import io.bellwether.benchmarks.market.Market;
import io.bellwether.benchmarks.market.MarketFactors;
import io.bellwether.benchmarks.market.MarketSettings;
import io.bellwether.benchmarks.market.MarketStore;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a market as files that {@code evaluate} and other libraries read: {@code benchmarks/run
 * market S FOLDER}.
 */
public final class GenerateMarket {

  private GenerateMarket() {}

  public static void main(String[] arguments) throws IOException {
    try {
      write(arguments);
    } catch (IllegalArgumentException wrong) {
      MarketArguments.refuse("market S|M|L FOLDER", wrong);
    }
  }

  private static void write(String[] arguments) throws IOException {
    MarketSettings settings =
        MarketArguments.settings(MarketArguments.size(arguments, 2), arguments, 2);
    Path folder = Path.of(arguments[1]);
    Market market = MarketStore.standard().get(settings);
    MarketFiles.write(market, MarketFactors.of(settings), folder);
    System.out.println("%d purchases in %s".formatted(market.purchaseCount(), folder));
  }
}
