package io.bellwether.benchmarks.crosssell;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.recipes.Recipes;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.crosssell.Offer;
import io.bellwether.crosssell.OfferQuery;
import io.bellwether.crosssell.Offers;
import io.bellwether.crosssell.held.MatrixHoldings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Precision@{@value #K} of what was not bought before, for the clients with {@value #LEAST} to
 * {@value #MOST} purchases before the split and something new to foresee.
 */
final class FewTrades {

  static final int K = 5;
  static final int LEAST = 3;
  static final int MOST = 10;

  /** Without regard to who asks, all time: what offers are compared with. */
  static final String POPULARITY = "popularity";

  private static final List<String> MODELS =
      List.of(POPULARITY, "popularity-windowed", "item-cosine", "als", "ease");

  private final Split split;
  private final CsrMatrix train;
  private final SideFeatures features;
  private final Compute compute;
  private final int[] clients;

  FewTrades(Split split, SideFeatures features, Compute compute) {
    this.split = split;
    this.train = split.train().matrix();
    this.features = features;
    this.compute = compute;
    this.clients =
        IntStream.range(0, train.rowCount())
            .filter(client -> isFew(train, client) && split.newTest().rowLength(client) > 0)
            .toArray();
  }

  private static boolean isFew(CsrMatrix train, int client) {
    double trades = 0;
    for (int at = train.rowStart(client); at < train.rowEnd(client); at++) {
      trades += train.value(at);
    }
    return LEAST <= trades && trades <= MOST;
  }

  int[] clients() {
    return clients;
  }

  /** What was bought before the split. */
  MatrixHoldings holdings() {
    return MatrixHoldings.of(train);
  }

  /** The share of each client's offers that were bought. */
  double[] offers(ClientViews views, CrossSellSettings settings) {
    Offers offers = new Offers(holdings(), settings);
    return shares(
        client ->
            offers.offers(history(client), views.of(client, settings), OfferQuery.best(K)).stream()
                .mapToInt(Offer::security)
                .toArray());
  }

  /** The same of models, popularity first, by name. */
  Map<String, double[]> models(long seed) {
    Map<String, double[]> shares = new LinkedHashMap<>();
    MODELS.forEach(name -> shares.put(name, model(name, seed)));
    ChoiceModel mixed =
        new ChoiceTrainer(ChoiceHyperparameters.defaults().withSeed(seed), compute)
            .fit(split.train(), features, TrainingListener.silent());
    shares.put(
        ChoiceModel.NAME,
        shares(client -> best(mixed.of(FeatureRow.ofRow(features.investors(), client)), client)));
    return shares;
  }

  /** The same of one model without features. */
  double[] model(String name, long seed) {
    Model model =
        Recipes.named(name)
            .seeded(seed, compute)
            .trainer()
            .fit(split.train(), TrainingListener.silent());
    return shares(client -> best(model, client));
  }

  private int[] best(Model model, int client) {
    History history = history(client);
    return model.recommend(history, K, history::contains).stream()
        .mapToInt(Scored::security)
        .toArray();
  }

  private History history(int client) {
    return History.ofRow(train, client);
  }

  private double[] shares(IntFunction<int[]> answer) {
    double[] shares = new double[clients.length];
    Blocks.run(
        clients.length,
        compute.pool(),
        (from, to) -> {
          for (int at = from; at < to; at++) {
            int client = clients[at];
            long hits =
                IntStream.of(answer.apply(client))
                    .filter(security -> split.newTest().contains(client, security))
                    .count();
            shares[at] = (double) hits / K;
          }
        });
    return shares;
  }
}
