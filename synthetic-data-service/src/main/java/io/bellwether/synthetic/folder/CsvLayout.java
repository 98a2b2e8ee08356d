package io.bellwether.synthetic.folder;

import io.bellwether.markets.replay.ReplayFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** The plain files that an export writes. A trade without an id gets one from its file and line. */
@ApplicationScoped
class CsvLayout implements RecordedLayout {

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public Recording open(Path folder, IntFunction<String> idOfTrade) {
    ReplayFeed feed = ReplayFeed.ofCsv(folder);
    return new Recording(feed, feed::badRows);
  }
}
