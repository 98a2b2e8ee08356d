package io.bellwether.synthetic.testing;

import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.feed.Feed;
import io.bellwether.synthetic.folder.RecordedClients;
import io.bellwether.synthetic.folder.RecordedLayout;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Recordings whose folder's name says how many trades they have; one row of each is bad. */
public final class MadeUpRecordings {

  private MadeUpRecordings() {}

  /** The feed of a folder. */
  public static InterleavedFeed feed(Path folder, IntFunction<String> idOfTrade) {
    int trades = Integer.parseInt(String.valueOf(folder.getFileName()));
    return new InterleavedFeed(trades, Duration.ofMinutes(1), idOfTrade);
  }

  /** A layout to replay. */
  @ApplicationScoped
  static class Layout implements RecordedLayout {

    @Override
    public String name() {
      return "made-up";
    }

    @Override
    public Recording open(Path folder, IntFunction<String> idOfTrade) {
      return new Recording(
          feed(folder, idOfTrade),
          () -> List.of(Map.of("file", "trades.csv", "line", 7, "field", "quantity")));
    }
  }

  /** Clients to generate for, in place of the real ones. */
  @Alternative
  @Priority(1)
  @ApplicationScoped
  static class Clients implements RecordedClients {

    @Override
    public Feed open(Path folder, MarketPlan plan, IntFunction<String> idOfTrade) {
      return feed(folder, idOfTrade);
    }
  }
}
