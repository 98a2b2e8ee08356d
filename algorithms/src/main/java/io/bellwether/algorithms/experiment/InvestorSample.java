package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.evaluation.Draws;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.InvestorRows;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingInteractions;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Some investors of a split to train on and some of them to judge. Of one seed, a smaller share is
 * part of a larger one.
 */
final class InvestorSample {

  private final TrainingInteractions train;
  private final int[] judged;

  private InvestorSample(TrainingInteractions train, int[] judged) {
    this.train = train;
    this.judged = judged;
  }

  /**
   * The same share, rounded up, of the warm investors and of the others with a history, so that
   * there is always somebody to judge.
   *
   * @param share above 0 and at most 1
   */
  static InvestorSample of(Split split, double share, long seed) {
    int[] warm = split.warmInvestors(Repeats.EXCLUDED);
    if (share == 1) {
      return new InvestorSample(split.train(), warm);
    }
    int[] others =
        IntStream.range(0, split.train().matrix().rowCount())
            .filter(investor -> split.train().matrix().rowLength(investor) > 0)
            .filter(investor -> Arrays.binarySearch(warm, investor) < 0)
            .toArray();
    int[] judged = Draws.sample(warm, (int) Math.ceil(share * warm.length), seed);
    int[] further = Draws.sample(others, (int) Math.ceil(share * others.length), seed);
    int[] rows = IntStream.concat(IntStream.of(judged), IntStream.of(further)).sorted().toArray();
    return new InvestorSample(InvestorRows.of(split.train(), rows), judged);
  }

  /** Their rows alone, numbered anew. */
  TrainingInteractions train() {
    return train;
  }

  /** Warm investors as the split numbers them, ascending, at least one. */
  int[] judged() {
    return judged;
  }
}
