package io.bellwether.nearest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NearestGraphTest {

  private static final int FEATURES = 31;
  private static final List<Measure> MEASURES =
      List.of(new Measure.Cosine(), new Measure.L1(), new Measure.L2(), new Measure.Blend(1, 1, 1));

  private static NearestRows drawn(int rowCount) {
    SplittableRandom random = new SplittableRandom(11);
    float[] values = new float[rowCount * FEATURES];
    for (int at = 0; at < values.length; at++) {
      values[at] = (float) random.nextGaussian();
    }
    FeatureRows rows = FeatureRows.of(values, rowCount, FEATURES);
    float[] weights = new float[FEATURES];
    Arrays.fill(weights, 0.5f);
    return NearestRows.of(rows, Extents.box(rows), weights, Kernels.chosen());
  }

  private static NearestGraph graph(NearestRows exact, Measure measure) {
    return NearestGraph.build(
        exact.rows(),
        measure,
        GraphSettings.DEFAULT,
        ForkJoinPool.commonPool(),
        TrainingListener.silent());
  }

  @Test
  void findsNearlyAllAtTheirExactDistances() {
    NearestRows exact = drawn(3000);
    for (Measure measure : MEASURES) {
      // Given
      NearestGraph graph = graph(exact, measure);
      NearestQuery query = new NearestQuery(measure, 20, row -> row % 7 == 0);
      // When
      double recall = Recall.of(graph, exact, query, 100, 3, ForkJoinPool.commonPool());
      List<Near> found = graph.nearest(5, query);
      // Then
      assertThat(recall).as("%s", measure).isBetween(0.95, 1.0);
      assertThat(found).hasSize(20).isSortedAccordingTo((a, b) -> compare(a, b));
      for (Near near : found) {
        assertThat(near.distance()).isEqualTo(exact.distance(measure, 5, near.row()));
        assertThat(near.row() % 7).isNotZero();
        assertThat(near.row()).isNotEqualTo(5);
      }
    }
  }

  @Test
  void lessEffortFindsLess() {
    NearestRows exact = drawn(3000);
    Measure measure = new Measure.L2();
    NearestGraph graph = graph(exact, measure);
    NearestQuery query = new NearestQuery(measure, 1);
    ForkJoinPool pool = ForkJoinPool.commonPool();
    double little = Recall.of(graph.withSearchEffort(1), exact, query, 200, 3, pool);
    double much = Recall.of(graph.withSearchEffort(1000), exact, query, 200, 3, pool);
    assertThat(little).isLessThan(0.9);
    assertThat(much).isGreaterThan(0.99);
  }

  @Test
  void findsWhatIsNearAnyVector() {
    NearestRows exact = drawn(500);
    Measure measure = new Measure.L1();
    float[] vector = new float[FEATURES];
    NearestQuery query = new NearestQuery(measure, 3);
    assertThat(graph(exact, measure).nearestTo(vector, query))
        .isEqualTo(exact.nearestTo(vector, query));
  }

  @Test
  void aLimitBeyondTheRowsGivesAllOthers() {
    for (int rowCount : new int[] {1, 2, 50}) {
      NearestRows exact = drawn(rowCount);
      Measure measure = new Measure.Cosine();
      NearestQuery query = new NearestQuery(measure, 1000);
      assertThat(graph(exact, measure).nearest(0, query)).isEqualTo(exact.nearest(0, query));
    }
  }

  @Test
  void refusesAnotherMeasureThanItWasMadeFor() {
    NearestGraph graph = graph(drawn(10), new Measure.L1());
    assertThatThrownBy(() -> graph.nearest(0, new NearestQuery(new Measure.L2(), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("L2[]")
        .hasMessageContaining("L1[]");
    assertThatThrownBy(() -> graph(drawn(0), new Measure.L1())).hasMessageContaining("0 rows");
    assertThatThrownBy(() -> graph.withSearchEffort(0)).hasMessageContaining("searchEffort is 0");
  }

  @Test
  void stopsWhenItIsCancelled() {
    NearestRows exact = drawn(5000);
    AtomicInteger asked = new AtomicInteger();
    TrainingListener impatient =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {
            throw new AssertionError("it went on to the end");
          }

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > 3;
          }
        };
    assertThatThrownBy(
            () ->
                NearestGraph.build(
                    exact.rows(),
                    new Measure.L2(),
                    GraphSettings.DEFAULT,
                    ForkJoinPool.commonPool(),
                    impatient))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("graph of nearest rows");
  }

  private static int compare(Near a, Near b) {
    int byDistance = Double.compare(a.distance(), b.distance());
    return byDistance != 0 ? byDistance : Integer.compare(a.row(), b.row());
  }
}
