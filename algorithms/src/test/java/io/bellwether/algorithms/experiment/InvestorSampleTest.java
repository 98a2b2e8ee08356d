package io.bellwether.algorithms.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Purchases;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingInteractions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvestorSampleTest {

  private final Split split =
      GlobalTime.byShare(0.2).splits(Purchases.random(400, 100, 20, 2), 100, 20).getFirst();

  @Test
  void isPartOfEveryLargerOne() {
    InvestorSample few = InvestorSample.of(split, 1 / 9.0, 5);
    InvestorSample more = InvestorSample.of(split, 1 / 3.0, 5);
    InvestorSample all = InvestorSample.of(split, 1, 5);

    int warm = split.warmInvestors(Repeats.EXCLUDED).length;
    assertThat(few.judged()).hasSize(Math.ceilDiv(warm, 9));
    assertThat(more.judged()).contains(few.judged());
    assertThat(all.judged()).containsExactly(split.warmInvestors(Repeats.EXCLUDED));
    assertThat(all.train()).isSameAs(split.train());
  }

  @Test
  void keepsWeightsAndMomentsOfItsRows() {
    TrainingInteractions sampled = InvestorSample.of(split, 0.5, 5).train();
    TrainingInteractions whole = split.train();

    // every sampled row is a row of the whole, in order
    int investor = 0;
    for (int row = 0; row < sampled.matrix().rowCount(); row++) {
      while (!same(sampled, row, whole, investor)) {
        investor++;
      }
      investor++;
    }
    assertThat(sampled.matrix().rowCount()).isBetween(40, 60);
  }

  @Test
  void holdsSomebodyToJudgeHoweverSmall() {
    assertThat(InvestorSample.of(split, 1e-9, 5).judged()).hasSize(1);
  }

  private static boolean same(
      TrainingInteractions sampled, int row, TrainingInteractions whole, int investor) {
    int from = sampled.matrix().rowStart(row);
    int wholeFrom = whole.matrix().rowStart(investor);
    int length = sampled.matrix().rowLength(row);
    return length == whole.matrix().rowLength(investor)
        && IntStream.range(0, length)
            .allMatch(
                n ->
                    sampled.matrix().column(from + n) == whole.matrix().column(wholeFrom + n)
                        && sampled.matrix().value(from + n) == whole.matrix().value(wholeFrom + n)
                        && sampled.latestEpochSecond(from + n)
                            == whole.latestEpochSecond(wholeFrom + n));
  }
}
