package io.bellwether.synthetic.folder;

import io.bellwether.markets.feed.Feed;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** One way in which recorded investors and trades lie in a folder. One bean per layout. */
public interface RecordedLayout {

  /** Names the layout, such as {@code csv}. */
  String name();

  /**
   * Opens a folder of this layout.
   *
   * @param idOfTrade gives an id by position to trades that have none of their own
   * @throws RuntimeException when a file or a column is missing; the message names it
   */
  Recording open(Path folder, IntFunction<String> idOfTrade);

  /**
   * An open folder.
   *
   * @param badRows what was passed over so far, in order of reading; written as JSON
   */
  record Recording(Feed feed, Supplier<? extends List<?>> badRows) {}
}
