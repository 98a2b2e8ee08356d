package io.bellwether.algorithms.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;
import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the exactness of every answer rests on: no score lies farther off than its width. */
class SieveTest {

  private static final int ROWS = 240;
  private static final int FEATURES = 31;
  private static final List<Measure> MEASURES =
      List.of(new Measure.Cosine(), new Measure.L1(), new Measure.L2(), new Measure.Blend(1, 2, 3));

  private static WeightedRows weighted(FeatureRows rows) {
    float[] weights = new float[FEATURES];
    Arrays.fill(weights, 0.7f);
    return new WeightedRows(rows, Extents.box(rows), weights);
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatIsNotNearerNeverScoresAboveByMoreThanItsWidth(Population population) {
    WeightedRows rows = weighted(population.rows(ROWS, FEATURES, 6));
    UnitPanels panels = new UnitPanels(rows, Kernels.chosen());
    float[] scores = new float[ROWS];
    for (int queried : new int[] {0, 1, 2, 3, 50}) {
      Point point = rows.point(queried);
      for (Measure measure : MEASURES) {
        Sieve sieve = Sieve.of(measure, panels, rows, new Point[] {point});
        if (!sieve.judges(0)) {
          continue;
        }
        sieve.scoresInto(0, 1, 0, ROWS, scores, ROWS);
        for (int row = 0; row < ROWS; row++) {
          double distance = rows.distance(measure, point, row);
          double least = scores[row] - sieve.width(0, row);
          for (int nearer = 0; nearer < ROWS; nearer++) {
            if (rows.distance(measure, point, nearer) <= distance) {
              assertThat((double) scores[nearer])
                  .as("%s from %d: %d and %d", measure, queried, nearer, row)
                  .isGreaterThanOrEqualTo(least);
            }
          }
        }
      }
    }
  }

  @Test
  void letsFewMoreThanTheNearestThrough() {
    WeightedRows rows = weighted(Population.RANDOM.rows(4800, FEATURES, 6));
    UnitPanels panels = new UnitPanels(rows, Kernels.chosen());
    for (Measure measure : MEASURES) {
      NearestQuery query = new NearestQuery(measure, 50);
      RowSearch search = new RowSearch(rows, panels, rows.point(17), query);
      assertThat(search.sieves()).isTrue();
      Candidates candidates = search.candidates(0, 4800);
      candidates.prune();
      assertThat(candidates.size()).as("%s", measure).isBetween(50, 60);
    }
  }
}
