package io.bellwether.ranking.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankingSetTest {

  private static final List<String> NAMES = List.of("a", "b");

  @Test
  void refusesShapesThatDoNotFit() {
    assertRefused(NAMES, new float[3], new int[2], new int[] {2}, "rows has 3 values, must have 2");
    assertRefused(
        NAMES, new float[4], new int[2], new int[] {3}, "groupSizes add up to 3, must be");
    assertRefused(NAMES, new float[4], new int[2], new int[] {2, 0}, "groupSizes[1] is 0, must be");
    assertRefused(
        NAMES,
        new float[40_002],
        new int[20_001],
        new int[] {20_001},
        "groupSizes[0] is 20001, mu");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RankingSet(
                    NAMES, new float[4], new int[2], new int[] {2}, Optional.of(new double[3])))
        .withMessage("base has 3 values, must have one for each of 2 labels");
  }

  @Test
  void refusesValuesThatSayNothing() {
    float[] infinite = {0, 0, 0, Float.POSITIVE_INFINITY};
    double[] base = {1, Double.NaN};

    assertRefused(
        NAMES, infinite, new int[2], new int[] {2}, "b of row 1 is Infinity, must be fin");
    assertRefused(
        NAMES, new float[4], new int[] {0, 31}, new int[] {2}, "labels[1] is 31, must be");
    assertRefused(
        List.of("a", "a"), new float[4], new int[2], new int[] {2}, "featureNames has \"a");
    assertRefused(List.of("a", "b c"), new float[4], new int[2], new int[] {2}, "featureNames has");
    assertRefused(List.of(), new float[0], new int[0], new int[0], "featureNames is empty, must");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RankingSet(NAMES, new float[4], new int[2], new int[] {2}, Optional.of(base)))
        .withMessage("base[1] is NaN, must be finite");
  }

  @Test
  void takesGroupsOutInTheirOrder() {
    RankingSet set =
        new RankingSet(
            List.of("a"),
            new float[] {0, 1, 2, Float.NaN, 4, 5},
            new int[] {0, 1, 0, 2, 0, 3},
            new int[] {1, 2, 3},
            Optional.of(new double[] {9, 8, 7, 6, 5, 4}));

    RankingSet part = set.part(new boolean[] {true, false, true}, true);

    assertThat(part.rows()).containsExactly(0, Float.NaN, 4, 5);
    assertThat(part.labelsAsFloats()).containsExactly(0, 2, 0, 3);
    assertThat(part.bases()).containsExactly(9, 6, 5, 4);
    assertThat(part.groupSizes()).containsExactly(1, 3);
  }

  private static void assertRefused(
      List<String> names, float[] rows, int[] labels, int[] groupSizes, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RankingSet(names, rows, labels, groupSizes, Optional.empty()))
        .withMessageStartingWith(message);
  }
}
