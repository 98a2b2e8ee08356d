package io.bellwether.cli.generate;

import io.bellwether.contracts.event.Security;
import io.bellwether.markets.feed.Feed;
import java.util.List;

/** A feed with the securities that it buys from handed over first. */
record FeedWithSecurities(Feed feed, List<Security> securities) implements Feed {

  @Override
  public String name() {
    return feed.name();
  }

  @Override
  public Counts counts() {
    Counts rest = feed.counts();
    return new Counts(securities.size(), rest.investors(), rest.trades(), rest.exact());
  }

  @Override
  public List<String> notes() {
    return feed.notes();
  }

  @Override
  public void read(Reader reader) {
    for (int position = 0; position < securities.size(); position++) {
      reader.security(position, securities.get(position));
    }
    feed.read(reader);
  }
}
