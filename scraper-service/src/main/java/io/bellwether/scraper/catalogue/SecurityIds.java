package io.bellwether.scraper.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ids in the catalogue, in order, read from it once: the stand-in for a database on one machine
 * would read and sort all its documents for every page.
 */
final class SecurityIds {

  private final Supplier<Collection<String>> source;
  private @Nullable NavigableSet<String> ids;

  SecurityIds(Supplier<Collection<String>> source) {
    this.source = source;
  }

  /** At most {@code limit} ids that follow {@code after}. */
  synchronized List<String> after(String after, int limit) {
    return read().tailSet(after, false).stream().limit(limit).toList();
  }

  synchronized int count() {
    return read().size();
  }

  /** After the catalogue was written to. */
  synchronized void changed(Collection<String> written, Collection<String> erased) {
    if (ids != null) {
      ids.removeAll(erased);
      ids.addAll(written);
    }
  }

  /** The catalogue may hold other ids now than those that were written. */
  synchronized void forget() {
    ids = null;
  }

  private NavigableSet<String> read() {
    NavigableSet<String> read = ids == null ? new TreeSet<>(source.get()) : ids;
    ids = read;
    return read;
  }
}
