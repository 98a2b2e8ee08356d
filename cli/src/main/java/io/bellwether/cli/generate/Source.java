package io.bellwether.cli.generate;

import io.bellwether.markets.export.About;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.oracle.OracleFigure;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A feed, with what it was made of.
 *
 * @param parameters by name, all of them, whether given or not
 * @param oracle measures what could be reached at best; may take as long as the feed
 * @param ceiling what the oracle's figures mean, in a sentence
 */
record Source(
    Feed feed,
    Map<String, Object> parameters,
    long seed,
    Supplier<List<OracleFigure>> oracle,
    String ceiling) {

  About about() {
    return new About(feed.name(), parameters, seed, feed.notes(), oracle.get());
  }
}
