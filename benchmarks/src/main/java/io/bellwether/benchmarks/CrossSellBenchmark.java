package io.bellwether.benchmarks;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import io.bellwether.crosssell.Appetite;
import io.bellwether.crosssell.Campaign;
import io.bellwether.crosssell.CampaignQuery;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.crosssell.Offer;
import io.bellwether.crosssell.OfferQuery;
import io.bellwether.crosssell.Offers;
import io.bellwether.crosssell.Prospect;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.held.MatrixHoldings;
import io.bellwether.crosssell.near.HeldNeighbours;
import io.bellwether.crosssell.near.ListedView;
import io.bellwether.crosssell.near.NeighbourLists;
import io.bellwether.crosssell.near.Neighbours;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 30,000 clients of 31 features who hold 15 of 2,000 securities each, documented defaults: the
 * offers for one client, neighbours found and with neighbours given, on one thread; a campaign for
 * one security, every client scored and 100 named, on all cores; and the neighbours by holdings.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CrossSellBenchmark {

  private static final int CLIENTS = 30_000;
  private static final int SECURITIES = 2_000;
  private static final int HELD = 15;

  /** A step to the next client asked about, prime so that the caches do not know it. */
  private static final int STEP = 7919;

  /** Clients with features, holdings and neighbours. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // the harness calls prepare first
  public static class Market {

    private final CrossSellSettings settings = CrossSellSettings.defaults();
    private final NearestQuery query =
        new NearestQuery(new Measure.Cosine(), settings.neighbours());
    private Holdings holdings;
    private NearestRows byFeatures;
    private HeldNeighbours byHoldings;
    private NeighbourLists allByFeatures;
    private NeighbourLists allByHoldings;
    private Offers offers;
    private Campaign campaign;
    private IntToDoubleFunction appetite;
    private int next;

    @Setup(Level.Trial)
    public void prepare() {
      FeatureRows rows =
          FeatureRows.of(ClientMatrix.drawn(CLIENTS, 1), CLIENTS, ClientMatrix.FEATURE_COUNT);
      float[] weights = new float[ClientMatrix.FEATURE_COUNT];
      Arrays.fill(weights, 1f);
      holdings = MatrixHoldings.of(drawn());
      byFeatures = NearestRows.of(rows, Extents.box(rows), weights, Kernels.chosen());
      byHoldings = HeldNeighbours.of(holdings);
      allByFeatures =
          NeighbourLists.of(
              byFeatures.nearestOfAll(query, ForkJoinPool.commonPool(), TrainingListener.silent()));
      allByHoldings = allByHoldings();
      offers = new Offers(holdings, settings);
      campaign =
          new Campaign(
              holdings,
              List.of(
                  new ListedView(allByFeatures, settings.features()),
                  new ListedView(allByHoldings, settings.holdings())),
              settings);
      appetite = Appetite.byHoldings(holdings);
    }

    NeighbourLists allByHoldings() {
      return byHoldings.nearestOfAll(
          settings.neighbours(), ForkJoinPool.commonPool(), TrainingListener.silent());
    }

    int next() {
      next = (next + STEP) % CLIENTS;
      return next;
    }

    List<Offer> offers(int client, List<Near> likely, List<Near> alike) {
      return offers.offers(
          holdings.of(client),
          List.of(
              new Neighbours(likely, settings.features()),
              new Neighbours(alike, settings.holdings())),
          OfferQuery.best(10));
    }

    /** Few securities are held by many: squares of even numbers. */
    private static CsrMatrix drawn() {
      SplittableRandom random = new SplittableRandom(2);
      int[] rows = new int[CLIENTS * HELD];
      int[] columns = new int[rows.length];
      float[] ones = new float[rows.length];
      for (int at = 0; at < rows.length; at++) {
        double even = random.nextDouble();
        rows[at] = at / HELD;
        columns[at] = (int) (SECURITIES * even * even);
        ones[at] = 1;
      }
      return CsrMatrix.fromTriples(CLIENTS, SECURITIES, rows, columns, ones);
    }
  }

  @Benchmark
  public List<Offer> offersNeighboursGiven(Market market) {
    int client = market.next();
    return market.offers(client, market.allByFeatures.of(client), market.allByHoldings.of(client));
  }

  @Benchmark
  public List<Offer> offersNeighboursFound(Market market) {
    int client = market.next();
    History held = market.holdings.of(client);
    List<Near> alike =
        market.byHoldings.nearestTo(held, market.settings.neighbours(), other -> other == client);
    return market.offers(client, market.byFeatures.nearest(client, market.query), alike);
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public List<Prospect> campaign(Market market) {
    return market.campaign.prospects(
        market.next() % SECURITIES,
        CampaignQuery.best(100, market.appetite),
        ForkJoinPool.commonPool());
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public NeighbourLists neighboursOfAllByHoldings(Market market) {
    return market.allByHoldings();
  }
}
