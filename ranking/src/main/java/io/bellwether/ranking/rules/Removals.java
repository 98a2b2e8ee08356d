package io.bellwether.ranking.rules;

import java.util.ArrayList;
import java.util.List;

/** The removals of one answer: the first few listed, all counted. Not for several threads. */
final class Removals {

  private final int limit;
  private final List<Removal> listed = new ArrayList<>();
  private int count;

  Removals(int limit) {
    this.limit = limit;
  }

  void add(Removal removal) {
    count++;
    if (listed.size() < limit) {
      listed.add(removal);
    }
  }

  int count() {
    return count;
  }

  List<Removal> toList() {
    return List.copyOf(listed);
  }
}
