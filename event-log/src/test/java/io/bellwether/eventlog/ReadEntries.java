package io.bellwether.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A fold that keeps what it is given, and may be asked by another thread. */
final class ReadEntries implements Consumer<LogEntry> {

  private final List<LogEntry> entries = new ArrayList<>();

  @Override
  public synchronized void accept(LogEntry entry) {
    entries.add(entry);
  }

  synchronized List<LogEntry> all() {
    return List.copyOf(entries);
  }

  synchronized int size() {
    return entries.size();
  }

  /** The ids of events that begin so, in the order they came. */
  List<String> ids(String prefix) {
    return all().stream()
        .filter(LogEntry.Recorded.class::isInstance)
        .map(entry -> ((LogEntry.Recorded) entry).event().id())
        .filter(id -> id.startsWith(prefix))
        .toList();
  }
}
