package io.bellwether.algorithms.nearest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class AllPairsTest {

  private static final NearestQuery QUERY = new NearestQuery(new Measure.L1(), 5);

  private final FeatureRows rows = Population.RANDOM.rows(3000, 4, 5);
  private final NearestRows search =
      NearestRows.of(rows, Extents.box(rows), new float[] {1, 1, 1, 1}, Kernels.chosen());

  /** Remembers what it was told, and cancels once so many rows are done. */
  private static final class Watch implements TrainingListener {

    private final int enough;
    private final List<Integer> told = new ArrayList<>();
    private volatile boolean cancelled;

    Watch(int enough) {
      this.enough = enough;
      this.cancelled = enough == 0;
    }

    @Override
    public void progress(String phase, int done, int total) {
      assertThat(phase).isEqualTo("nearest rows");
      assertThat(total).isEqualTo(3000);
      told.add(done);
      cancelled = done >= enough;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }

  @Test
  void tellsHowFarItIsAndEndsAtTheTotal() {
    Watch watch = new Watch(Integer.MAX_VALUE);
    search.nearestOfAll(QUERY, ForkJoinPool.commonPool(), watch);
    assertThat(watch.told).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(10);
    assertThat(watch.told.getLast()).isEqualTo(3000);
  }

  @Test
  void stopsSoonAfterItWasCancelled() {
    Watch watch = new Watch(100);
    assertThatThrownBy(() -> search.nearestOfAll(QUERY, ForkJoinPool.commonPool(), watch))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("nearest rows");
    assertThat(watch.told.getLast()).isBetween(100, 1000);
  }

  @Test
  void doesNothingIfCancelledBefore() {
    Watch watch = new Watch(0);
    assertThatThrownBy(() -> search.nearestOfAll(QUERY, ForkJoinPool.commonPool(), watch))
        .isInstanceOf(CancellationException.class);
    assertThat(watch.told).isEmpty();
  }
}
