package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.Scored;
import io.bellwether.recommender.reason.Reason;
import java.util.List;
import java.util.function.Function;

/**
 * Candidates in order, best first.
 *
 * @param model that ordered them
 * @param candidates distinct securities with the scores to be shown
 * @param why the reasons for one of them; asked of those that are shown
 */
record Ordered(String model, List<Scored> candidates, Function<Scored, List<Reason>> why) {

  Ordered {
    candidates = List.copyOf(candidates);
  }

  int[] securities() {
    return candidates.stream().mapToInt(Scored::security).toArray();
  }
}
