package io.bellwether.ranking.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a gathering does, in objects and full sorts: slow and obviously right. */
final class PlainGathering {

  private final List<Quota> quotas;
  private final int bound;
  private final List<List<Integer>> lists = new ArrayList<>();

  PlainGathering(List<Quota> quotas, int bound, IntPredicate excluded) {
    this.quotas = quotas;
    this.bound = bound;
    for (Quota quota : quotas) {
      float[] scores = scores(quota.source());
      lists.add(
          IntStream.range(0, scores.length)
              .filter(security -> scores[security] != 0 && !excluded.test(security))
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(security -> -scores[security])
                      .thenComparing(security -> security))
              .limit(bound)
              .toList());
    }
  }

  List<Integer> pool() {
    Set<Integer> pool = new LinkedHashSet<>();
    for (int place = 0; place < bound; place++) {
      for (int source = 0; source < quotas.size(); source++) {
        if (place < quotas.get(source).size() && place < lists.get(source).size()) {
          add(pool, lists.get(source).get(place), bound);
        }
      }
    }
    int full = Math.min(bound, pool.size() + missing());
    for (int place = 0; place < bound; place++) {
      for (int source = 0; source < quotas.size(); source++) {
        if (quotas.get(source).size() > 0 && place < lists.get(source).size()) {
          add(pool, lists.get(source).get(place), full);
        }
      }
    }
    return List.copyOf(pool);
  }

  /** From 1; 0 for a security that is not on the list. */
  int rank(int security, int source) {
    return lists.get(source).indexOf(security) + 1;
  }

  float score(int security, int source) {
    return scores(quotas.get(source).source())[security];
  }

  private int missing() {
    int missing = 0;
    for (int source = 0; source < quotas.size(); source++) {
      missing += Math.max(0, quotas.get(source).size() - lists.get(source).size());
    }
    return missing;
  }

  private static void add(Set<Integer> pool, int security, int full) {
    if (pool.size() < full) {
      pool.add(security);
    }
  }

  private static float[] scores(CandidateSource source) {
    float[] scores = new float[source.securityCount()];
    source.scoresInto(Questions.ofNobody(), scores);
    return scores;
  }
}
