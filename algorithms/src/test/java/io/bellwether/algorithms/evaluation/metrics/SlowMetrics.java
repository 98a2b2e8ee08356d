package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The definitions of {@link Metric} word by word, for one investor. */
final class SlowMetrics {

  private final Split split;
  private final Repeats repeats;
  private final int investor;
  private final List<Integer> list;
  private final float[] scores;

  SlowMetrics(Split split, Repeats repeats, int investor, List<Integer> list, float[] scores) {
    this.split = split;
    this.repeats = repeats;
    this.investor = investor;
    this.list = list;
    this.scores = scores;
  }

  static List<Integer> list(RankedLists lists, int row, int k) {
    return IntStream.range(0, Math.min(k, lists.length(row)))
        .mapToObj(rank -> lists.security(row, rank))
        .toList();
  }

  double of(Metric metric, int k) {
    return switch (metric) {
      case PRECISION -> hits(list.size()) / k;
      case RECALL -> hits(list.size()) / bought().size();
      case MAP ->
          IntStream.rangeClosed(1, list.size())
                  .filter(this::hit)
                  .mapToDouble(r -> hits(r) / r)
                  .sum()
              / Math.min(k, bought().size());
      case NDCG ->
          IntStream.rangeClosed(1, list.size()).filter(this::hit).mapToDouble(this::gain).sum()
              / IntStream.rangeClosed(1, Math.min(k, bought().size()))
                  .mapToDouble(this::gain)
                  .sum();
      case MRR ->
          IntStream.rangeClosed(1, list.size())
              .filter(this::hit)
              .mapToDouble(r -> 1.0 / r)
              .findFirst()
              .orElse(0);
      case HIT_RATE -> Math.min(1, hits(list.size()));
      case MONEY_PRECISION -> moneyPrecision();
      case NOVELTY -> list.stream().mapToDouble(this::information).average().orElse(0);
      case DIVERSITY -> diversity();
      case AUC -> auc();
      case COVERAGE -> throw new IllegalArgumentException("coverage is of all investors");
    };
  }

  private double hits(int length) {
    return IntStream.rangeClosed(1, length).filter(this::hit).count();
  }

  private boolean hit(int rank) {
    return bought().contains(list.get(rank - 1));
  }

  private double gain(int rank) {
    return 1 / (Math.log(rank + 1) / Math.log(2));
  }

  private double moneyPrecision() {
    List<Integer> priced =
        list.stream().filter(security -> !Float.isNaN(split.prices()[security])).toList();
    double all = priced.stream().mapToDouble(security -> split.prices()[security]).sum();
    double hit =
        priced.stream()
            .filter(bought()::contains)
            .mapToDouble(security -> split.prices()[security])
            .sum();
    return all == 0 ? 0 : hit / all;
  }

  private double information(int security) {
    CsrMatrix train = split.train().matrix();
    double investors =
        IntStream.range(0, train.rowCount()).filter(row -> train.rowLength(row) > 0).count();
    return -Math.log((buyers(security).size() + 1) / (investors + 1)) / Math.log(2);
  }

  private double diversity() {
    List<Double> distances = new ArrayList<>();
    for (int one : list) {
      for (int other : list) {
        if (one < other) {
          Set<Integer> both = new HashSet<>(buyers(one));
          both.retainAll(buyers(other));
          double norms = Math.sqrt((double) buyers(one).size() * buyers(other).size());
          distances.add(norms == 0 ? 1 : 1 - both.size() / norms);
        }
      }
    }
    return distances.stream().mapToDouble(distance -> distance).average().orElse(0);
  }

  private double auc() {
    CsrMatrix train = split.train().matrix();
    List<Double> wins = new ArrayList<>();
    for (int candidate = 0; candidate < scores.length; candidate++) {
      boolean own = repeats == Repeats.EXCLUDED && train.contains(investor, candidate);
      if (split.bought()[candidate] && !own && !bought().contains(candidate)) {
        for (int security : bought()) {
          int order = Double.compare(effective(security), effective(candidate));
          wins.add((order + 1) / 2.0);
        }
      }
    }
    return wins.stream().mapToDouble(win -> win).average().orElse(0.5);
  }

  private double effective(int security) {
    return scores[security] == 0 ? Double.NEGATIVE_INFINITY : scores[security];
  }

  private Set<Integer> bought() {
    return IntStream.of(split.test(repeats).rowColumns(investor))
        .boxed()
        .collect(Collectors.toSet());
  }

  private Set<Integer> buyers(int security) {
    CsrMatrix train = split.train().matrix();
    return IntStream.range(0, train.rowCount())
        .filter(row -> train.contains(row, security))
        .boxed()
        .collect(Collectors.toSet());
  }
}
