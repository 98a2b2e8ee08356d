package io.bellwether.crosssell.near;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class NeighbourListsTest {

  @Test
  void nearestRowsAreTakenAsTheyWereFound() {
    Random random = new Random(8);
    float[] values = new float[20 * 3];
    for (int at = 0; at < values.length; at++) {
      values[at] = random.nextFloat();
    }
    FeatureRows rows = FeatureRows.of(values, 20, 3);
    NearestRows nearest =
        NearestRows.of(rows, Extents.box(rows), new float[] {1, 1, 1}, Kernels.scalar());
    NearestQuery query = new NearestQuery(new Measure.L1(), 4);

    NeighbourLists lists =
        NeighbourLists.of(
            nearest.nearestOfAll(query, ForkJoinPool.commonPool(), TrainingListener.silent()));

    assertThat(lists.clientCount()).isEqualTo(20);
    for (int client = 0; client < 20; client++) {
      assertThat(lists.of(client)).isEqualTo(nearest.nearest(client, query));
    }
  }

  @Test
  void listsOfUnequalLengthStayAsTheyAre() {
    List<List<Near>> lists =
        List.of(List.of(new Near(1, 0.1), new Near(2, 0.2)), List.of(), List.of(new Near(0, 0.3)));

    NeighbourLists packed = NeighbourLists.of(lists);

    assertThat(packed.clientCount()).isEqualTo(3);
    for (int client = 0; client < 3; client++) {
      assertThat(packed.length(client)).isEqualTo(lists.get(client).size());
      assertThat(packed.of(client)).isEqualTo(lists.get(client));
    }
  }
}
