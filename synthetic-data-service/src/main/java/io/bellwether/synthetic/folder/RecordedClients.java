package io.bellwether.synthetic.folder;

import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.feed.Feed;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** Makes a market over the recorded clients and assets of a folder. At most one bean. */
public interface RecordedClients {

  /**
   * Opens a folder of clients.
   *
   * @param plan whose number of investors does not count
   * @param idOfTrade gives a trade's id for its position
   * @throws RuntimeException when a file or a column is missing; the message names it
   */
  Feed open(Path folder, MarketPlan plan, IntFunction<String> idOfTrade);
}
