package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.nearest.GraphSettings;
import io.bellwether.nearest.NearestGraph;
import io.bellwether.nearest.Recall;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Links the rows of placed clients behind the answers, which are exact meanwhile. Newer ones end
 * the work on those before.
 */
public final class GraphBuilder {

  private static final Logger LOG = Logger.getLogger(GraphBuilder.class);

  private static final int SAMPLE = 100;
  private static final int SAMPLE_LIMIT = 50;
  private static final long SEED = 42;

  private final Executor worker;
  private final Measure measure;
  private final AtomicReference<@Nullable PlacedClients> newest = new AtomicReference<>();

  /**
   * @param measure of the graphs: that of questions which name none
   */
  public GraphBuilder(Executor worker, Measure measure) {
    this.worker = worker;
    this.measure = measure;
  }

  void build(PlacedClients placed) {
    newest.set(placed);
    worker.execute(() -> buildNow(placed));
  }

  private void buildNow(PlacedClients placed) {
    if (newest.get() != placed) {
      return;
    }
    long startNanos = System.nanoTime();
    try {
      NearestGraph graph =
          NearestGraph.build(
              placed.exact().rows(),
              measure,
              GraphSettings.DEFAULT,
              ForkJoinPool.commonPool(),
              stoppingWhenOld(placed));
      double recall =
          Recall.of(
              graph,
              placed.exact(),
              new NearestQuery(measure, SAMPLE_LIMIT),
              SAMPLE,
              SEED,
              ForkJoinPool.commonPool());
      placed.use(new Graph(graph, measure, recall));
      LOG.infof(
          "graph in service clients=%d recall=%.4f seconds=%d",
          placed.size(), recall, (System.nanoTime() - startNanos) / 1_000_000_000);
    } catch (CancellationException overtaken) {
      LOG.debugf("graph given up for newer clients=%d", placed.size());
    }
  }

  private TrainingListener stoppingWhenOld(PlacedClients placed) {
    return new TrainingListener() {
      @Override
      public void progress(String phase, int done, int total) {}

      @Override
      public boolean cancelled() {
        return newest.get() != placed;
      }
    };
  }
}
