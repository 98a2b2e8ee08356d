package io.bellwether.synthetic.folder;

import io.bellwether.markets.replay.ReplayFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** FAR-Trans's files. Its transactions have ids of their own. */
@ApplicationScoped
class FarTransLayout implements RecordedLayout {

  @Override
  public String name() {
    return "far-trans";
  }

  @Override
  public Recording open(Path folder, IntFunction<String> idOfTrade) {
    ReplayFeed feed = ReplayFeed.ofFarTrans(folder);
    return new Recording(feed, feed::badRows);
  }
}
