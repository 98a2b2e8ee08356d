package io.bellwether.scraper.crawl;

import io.bellwether.scraper.crawl.Mischief.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a site notes of its visitor's manners. Times are nanoseconds of one clock. */
final class VisitRecord {

  private final Duration leastPause;
  private final Map<Kind, Integer> mischief = new EnumMap<>(Kind.class);
  private final Set<String> agents = new HashSet<>();
  private final List<String> offences = new ArrayList<>();
  private int requests;
  private int underWay;
  private int mostAtOnce;
  private long notBefore = Long.MIN_VALUE;
  private String notBeforeWhy = "";
  private @Nullable Long lastEnd;
  private long leastPauseSeen = Long.MAX_VALUE;

  VisitRecord(Duration leastPause) {
    this.leastPause = leastPause;
  }

  /** A request comes in. */
  synchronized UnderWay begin(String path, String agent, long now) {
    requests++;
    underWay++;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    agents.add(agent);
    if (underWay > 1) {
      offences.add("%s while another request was under way".formatted(path));
    }
    if (now < notBefore) {
      offences.add(
          "%s came %d ms before its time: %s"
              .formatted(path, (notBefore - now) / 1_000_000, notBeforeWhy));
    }
    if (lastEnd != null) {
      long pause = now - lastEnd;
      leastPauseSeen = Math.min(leastPauseSeen, pause);
      if (pause < leastPause.toNanos()) {
        offences.add("%s only %d us after the last answer".formatted(path, pause / 1000));
      }
    }
    return new UnderWay();
  }

  /** A request that is not answered yet. */
  final class UnderWay {

    private boolean over;

    /**
     * It is answered. To be said before the visitor can have the answer: afterwards this thread may
     * be kept waiting while the visitor already pauses. Once is enough.
     */
    void end() {
      synchronized (VisitRecord.this) {
        if (!over) {
          over = true;
          underWay--;
          lastEnd = System.nanoTime();
        }
      }
    }
  }

  synchronized void forbidden(String path) {
    offences.add(path + " although robots.txt forbids it");
  }

  synchronized void did(Kind kind) {
    mischief.merge(kind, 1, Integer::sum);
  }

  /** The visitor was told to wait. */
  synchronized void wait(Duration asked, String why, long now) {
    notBefore = now + asked.toNanos();
    notBeforeWhy = why;
  }

  synchronized List<String> offences() {
    return List.copyOf(offences);
  }

  synchronized Set<String> agents() {
    return Set.copyOf(agents);
  }

  synchronized Map<Kind, Integer> mischief() {
    return Map.copyOf(mischief);
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int mostAtOnce() {
    return mostAtOnce;
  }

  synchronized double leastPauseMillis() {
    return leastPauseSeen / 1e6;
  }
}
