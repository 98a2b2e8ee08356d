package io.bellwether.algorithms.nearest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.PlainDistance;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NearestRowsTest {

  private static final int ROWS = 397;
  private static final int FEATURES = 31;
  private static final double TOLERANCE = 1e-6;
  private static final List<Measure> MEASURES =
      List.of(
          new Measure.Cosine(),
          new Measure.L1(),
          new Measure.L2(),
          new Measure.Blend(1, 1, 1),
          new Measure.Blend(0, 1, 3),
          new Measure.Blend(5, 0, 1));

  /** What is asked, and the same from plain loops over all rows. */
  private record Case(
      float[] rowMajor, int featureCount, Extents extents, float[] weights, Kernels kernels) {

    int rowCount() {
      return rowMajor.length / featureCount;
    }

    NearestRows search() {
      FeatureRows rows = FeatureRows.of(rowMajor, rowCount(), featureCount);
      return NearestRows.of(rows, extents, weights, kernels);
    }

    float[] row(int row) {
      return Arrays.copyOfRange(rowMajor, row * featureCount, (row + 1) * featureCount);
    }

    List<Near> plain(Measure measure, float[] vector, int limit, IntPredicate excluded) {
      PlainDistance plain = new PlainDistance(extents, weights);
      return IntStream.range(0, rowCount())
          .filter(excluded.negate())
          .mapToObj(row -> new Near(row, plain.of(measure, vector, row(row))))
          .sorted((a, b) -> Double.compare(a.distance(), b.distance()))
          .limit(limit)
          .toList();
    }

    /** As near as the plain ones, each at its plain distance, and in order. */
    void check(Measure measure, float[] vector, List<Near> found, List<Near> expected) {
      PlainDistance plain = new PlainDistance(extents, weights);
      assertThat(found).as("%s", measure).hasSameSizeAs(expected);
      assertThat(found.stream().map(Near::row).distinct()).hasSameSizeAs(expected);
      for (int rank = 0; rank < found.size(); rank++) {
        Near near = found.get(rank);
        assertThat(near.distance())
            .as("%s, rank %d", measure, rank)
            .isCloseTo(expected.get(rank).distance(), within(TOLERANCE))
            .isCloseTo(plain.of(measure, vector, row(near.row())), within(1e-12));
        if (rank > 0) {
          Near before = found.get(rank - 1);
          assertThat(before.distance()).isLessThanOrEqualTo(near.distance());
          assertThat(before.distance() < near.distance() || before.row() < near.row()).isTrue();
        }
      }
    }
  }

  private static Stream<Case> cases(Population population) {
    float[] rowMajor = population.rowMajor(ROWS, FEATURES, 1);
    FeatureRows rows = FeatureRows.of(rowMajor, ROWS, FEATURES);
    float[] even = new float[FEATURES];
    Arrays.fill(even, 1f);
    float[] uneven = new float[FEATURES];
    for (int f = 0; f < FEATURES; f++) {
      uneven[f] = f % 5 == 0 ? 0 : f / 7f;
    }
    Extents middle = Extents.quantiles(rows, 0.1, 0.9);
    return Stream.of(
        new Case(rowMajor, FEATURES, Extents.box(rows), even, Kernels.chosen()),
        new Case(rowMajor, FEATURES, middle, uneven, Kernels.chosen()),
        new Case(rowMajor, FEATURES, Extents.box(rows), uneven, Kernels.scalar()));
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatPlainLoopsInDoubleFind(Population population) {
    cases(population)
        .forEach(
            known -> {
              NearestRows search = known.search();
              for (Measure measure : MEASURES) {
                for (int row : new int[] {0, 1, 2, 200, ROWS - 1}) {
                  for (int limit : new int[] {1, 10, 50}) {
                    List<Near> found = search.nearest(row, new NearestQuery(measure, limit));
                    List<Near> expected =
                        known.plain(measure, known.row(row), limit, other -> other == row);
                    known.check(measure, known.row(row), found, expected);
                  }
                }
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatIsNearestToAnyVector(Population population) {
    cases(population)
        .forEach(
            known -> {
              NearestRows search = known.search();
              float[] zero = new float[FEATURES];
              float[] huge = Population.HUGE.rowMajor(1, FEATURES, 3);
              float[] tiny = Population.TINY.rowMajor(1, FEATURES, 3);
              float[] other = Population.RANDOM.rowMajor(1, FEATURES, 3);
              for (float[] vector : new float[][] {zero, huge, tiny, other, known.row(7)}) {
                for (Measure measure : MEASURES) {
                  List<Near> found = search.nearestTo(vector, new NearestQuery(measure, 20));
                  List<Near> expected = known.plain(measure, vector, 20, row -> false);
                  known.check(measure, vector, found, expected);
                }
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void allPairsAreTheAnswersForEachRow(Population population) {
    Case known = cases(population).skip(1).findFirst().orElseThrow();
    NearestRows search = known.search();
    IntPredicate third = row -> row % 3 == 0;
    for (Measure measure : MEASURES) {
      NearestQuery query = new NearestQuery(measure, 7, third);
      NearestLists lists =
          search.nearestOfAll(query, ForkJoinPool.commonPool(), TrainingListener.silent());
      assertThat(lists.rowCount()).isEqualTo(ROWS);
      for (int row = 0; row < ROWS; row++) {
        assertThat(lists.of(row)).isEqualTo(search.nearest(row, query));
      }
    }
  }

  @Test
  void ofEqualDistancesTheLowerRowComesFirst() {
    // Given: every fifth row the same, sums without rounding
    Case known = cases(Population.DUPLICATES).findFirst().orElseThrow();
    int[] expected = IntStream.range(0, 60).map(i -> 5 * i + 3).filter(r -> r != 103).toArray();
    for (Measure measure : MEASURES) {
      // When
      List<Near> found = known.search().nearest(103, new NearestQuery(measure, 59));
      // Then
      assertThat(found.stream().mapToInt(Near::row).toArray()).isEqualTo(expected);
      assertThat(found).allMatch(near -> near.distance() == 0);
    }
  }

  @Test
  void beyondTheExtentAllAreAtOneAndTheLowerRowComesFirst() {
    // Given: rows at 0, 1, ..., 99, of which the middle tenth is the extent; asked from 100 down
    float[] values = new float[100];
    for (int row = 0; row < values.length; row++) {
      values[row] = row;
    }
    Extents narrow = Extents.quantiles(FeatureRows.of(values, 100, 1), 0.45, 0.55);
    Case known = new Case(values, 1, narrow, new float[] {1}, Kernels.chosen());
    for (Measure measure : List.of(new Measure.L1(), new Measure.L2())) {
      // When
      List<Near> found = known.search().nearestTo(new float[] {100}, new NearestQuery(measure, 12));
      // Then: nine within the extent of 9.9, the rest from the bottom
      assertThat(found.stream().map(Near::row))
          .containsExactly(99, 98, 97, 96, 95, 94, 93, 92, 91, 0, 1, 2);
    }
  }

  @Test
  void excludedRowsAreNoAnswers() {
    Case known = cases(Population.RANDOM).findFirst().orElseThrow();
    for (Measure measure : MEASURES) {
      List<Near> nearest = known.search().nearest(5, new NearestQuery(measure, 30));
      List<Integer> left = nearest.stream().map(Near::row).limit(10).toList();
      List<Near> found = known.search().nearest(5, new NearestQuery(measure, 20, left::contains));
      assertThat(found).isEqualTo(nearest.subList(10, 30));
    }
    assertThat(known.search().nearest(5, new NearestQuery(new Measure.L1(), 3, row -> true)))
        .isEmpty();
  }

  @Test
  void aLimitBeyondTheRowsGivesAllOthers() {
    for (int rowCount : new int[] {1, 2, 23, 24, 25, 50}) {
      float[] rowMajor = Population.RANDOM.rowMajor(rowCount, 3, 2);
      Extents box = Extents.box(FeatureRows.of(rowMajor, rowCount, 3));
      Case known = new Case(rowMajor, 3, box, new float[] {1, 2, 3}, Kernels.chosen());
      for (Measure measure : MEASURES) {
        NearestQuery query = new NearestQuery(measure, 1_000_000);
        List<Near> found = known.search().nearest(0, query);
        assertThat(found).hasSize(rowCount - 1);
        known.check(
            measure, known.row(0), found, known.plain(measure, known.row(0), 60, row -> row == 0));
        assertThat(all(known.search(), query).of(0)).isEqualTo(found);
      }
    }
  }

  @Test
  void noRowsGiveNoAnswers() {
    FeatureRows none = FeatureRows.of(new float[0], 0, 2);
    NearestRows search =
        NearestRows.of(none, Extents.box(none), new float[] {1, 1}, Kernels.chosen());
    NearestQuery query = new NearestQuery(new Measure.L2(), 5);
    assertThat(search.nearestTo(new float[] {1, 2}, query)).isEmpty();
    assertThat(all(search, query).rowCount()).isZero();
  }

  @Test
  void aThousandOfManyRowsAndSeveralThreadsGiveTheSame() {
    // Given: three parts
    int rowCount = 140_000;
    float[] rowMajor = Population.RANDOM.rowMajor(rowCount, 5, 4);
    float[] weights = {1, 2, 0.5f, 1, 3};
    Extents box = Extents.box(FeatureRows.of(rowMajor, rowCount, 5));
    Case known = new Case(rowMajor, 5, box, weights, Kernels.chosen());
    NearestRows search = known.search();
    float[] zero = new float[5];
    for (Measure measure : MEASURES) {
      NearestQuery query = new NearestQuery(measure, 1000, row -> row % 2 == 0);
      // When
      List<Near> found = search.nearest(77_777, query, ForkJoinPool.commonPool());
      // Then
      float[] vector = known.row(77_777);
      IntPredicate excluded = row -> row % 2 == 0 || row == 77_777;
      known.check(measure, vector, found, known.plain(measure, vector, 1000, excluded));
      assertThat(search.nearest(77_777, query)).isEqualTo(found);
      assertThat(search.nearestTo(zero, query, ForkJoinPool.commonPool()))
          .isEqualTo(search.nearestTo(zero, query));
    }
  }

  @Test
  void otherWeightsAreThoseOfASearchMadeWithThem() {
    Case known = cases(Population.RANDOM).findFirst().orElseThrow();
    float[] others = new float[FEATURES];
    others[3] = 2f;
    others[30] = 1f;
    Case fresh = new Case(known.rowMajor(), FEATURES, known.extents(), others, Kernels.chosen());
    for (Measure measure : MEASURES) {
      NearestQuery query = new NearestQuery(measure, 40);
      List<Near> found = known.search().withWeights(others).nearest(9, query);
      assertThat(found).isEqualTo(fresh.search().nearest(9, query));
      assertThat(found).isNotEqualTo(known.search().nearest(9, query));
    }
  }

  @Test
  void distancesAndContributionsAreThoseOfTheAnswer() {
    Case known = cases(Population.RANDOM).findFirst().orElseThrow();
    NearestRows search = known.search();
    float[] vector = Population.RANDOM.rowMajor(1, FEATURES, 8);
    for (Measure measure : MEASURES) {
      Near near = search.nearest(4, new NearestQuery(measure, 1)).getFirst();
      assertThat(search.distance(measure, 4, near.row())).isEqualTo(near.distance());
      assertThat(Arrays.stream(search.contributions(measure, 4, near.row())).sum())
          .isCloseTo(near.distance(), within(1e-12));
      Near nearTo = search.nearestTo(vector, new NearestQuery(measure, 1)).getFirst();
      assertThat(search.distanceTo(measure, vector, nearTo.row())).isEqualTo(nearTo.distance());
      assertThat(Arrays.stream(search.contributionsTo(measure, vector, nearTo.row())).sum())
          .isCloseTo(nearTo.distance(), within(1e-12));
    }
  }

  @Test
  void refusesWhatItCannotAnswer() {
    NearestRows search = cases(Population.RANDOM).findFirst().orElseThrow().search();
    NearestQuery query = new NearestQuery(new Measure.Cosine(), 1);
    float[] vector = new float[FEATURES];
    vector[30] = Float.NaN;
    assertThatThrownBy(() -> search.nearestTo(vector, query))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("feature 30 of the vector is NaN, must be finite");
    assertThatThrownBy(() -> search.nearest(ROWS, query)).hasMessageContaining("row is 397");
    assertThatThrownBy(() -> search.distance(query.measure(), 0, -1))
        .hasMessageContaining("row is -1");
    assertThatThrownBy(() -> new NearestQuery(new Measure.Cosine(), 0))
        .hasMessageContaining("limit is 0");
  }

  private static NearestLists all(NearestRows search, NearestQuery query) {
    return search.nearestOfAll(query, ForkJoinPool.commonPool(), TrainingListener.silent());
  }
}
