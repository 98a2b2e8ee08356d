package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The same model one sample after another in float64, as LightFM is published: opponents from the
 * whole catalogue, and every embedding that a sample rests on steps at once. Adagrad alone; no
 * weights.
 */
final class PlainHybrid {

  private final HybridHyperparameters hyperparameters;
  private final CsrMatrix bought;
  private final SideFeatures features;
  private final int n;
  private final int[] candidates;
  private final SplittableRandom random;
  final Table v;
  final Table e;
  final Table w;
  final Table d;

  /** Rows of n values with the squares of Adagrad. */
  static final class Table {
    final double[][] values;
    final double[][] squares;

    Table(int rowCount, int n) {
      values = new double[rowCount][n];
      squares = new double[rowCount][n];
    }

    float[] flat(int n) {
      float[] flat = new float[values.length * n];
      for (int at = 0; at < flat.length; at++) {
        flat[at] = (float) values[at / n][at % n];
      }
      return flat;
    }
  }

  PlainHybrid(HybridHyperparameters hyperparameters, CsrMatrix bought, SideFeatures features) {
    this.hyperparameters = hyperparameters;
    this.bought = bought;
    this.features = features;
    this.n = HybridEmbeddings.rowLength(hyperparameters.components());
    this.candidates = Arrays.stream(bought.columns()).distinct().sorted().toArray();
    this.random = new SplittableRandom(hyperparameters.seed());
    this.v = begun(bought.rowCount());
    this.e = begun(features.investors().columnCount());
    this.w = begun(bought.columnCount());
    this.d = begun(features.securities().columnCount());
  }

  private Table begun(int rowCount) {
    Table table = new Table(rowCount, n);
    for (int row = 0; row < rowCount; row++) {
      for (int k = 0; k < n; k++) {
        boolean component = k < hyperparameters.components();
        table.values[row][k] =
            component ? (random.nextDouble() - 0.5) / hyperparameters.components() : 0;
        table.squares[row][k] = 1;
      }
    }
    return table;
  }

  HybridEmbeddings embeddings() {
    return HybridEmbeddings.of(
        hyperparameters.components(),
        w.flat(n),
        d.flat(n),
        features.securities(),
        e.flat(n),
        candidates);
  }

  void visitAll() {
    int[] investors = new int[bought.nonZeroCount()];
    int[] order = new int[investors.length];
    for (int investor = 0; investor < bought.rowCount(); investor++) {
      for (int at = bought.rowStart(investor); at < bought.rowEnd(investor); at++) {
        investors[at] = investor;
      }
    }
    for (int at = 0; at < order.length; at++) {
      int other = random.nextInt(at + 1);
      order[at] = order[other];
      order[other] = at;
    }
    for (int at : order) {
      visit(investors[at], bought.column(at));
    }
  }

  double[] investorVector(int investor) {
    double[] x = whole(v, e, features.investors(), investor);
    x[hyperparameters.components()] = 1;
    return x;
  }

  double score(double[] x, int security) {
    double[] y = whole(w, d, features.securities(), security);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }

  private void visit(int investor, int plus) {
    double[] x = investorVector(investor);
    double own = score(x, plus);
    boolean searches = hyperparameters.loss() == HybridHyperparameters.Loss.WARP;
    for (int tried = 1; tried <= (searches ? hyperparameters.maxSampled() : 1); tried++) {
      int minus = candidates[random.nextInt(candidates.length)];
      while (bought.contains(investor, minus)) {
        minus = candidates[random.nextInt(candidates.length)];
      }
      double other = score(x, minus);
      if (!searches || other > own - 1) {
        step(investor, plus, minus, x, slope(own, other), otherSlope(own, other, tried));
        return;
      }
    }
  }

  private double slope(double own, double other) {
    return switch (hyperparameters.loss()) {
      case BPR -> 1 / (1 + Math.exp(own - other));
      case LOGISTIC -> 1 / (1 + Math.exp(own));
      case WARP, KOS_WARP -> Double.NaN;
    };
  }

  private double otherSlope(double own, double other, int tried) {
    return switch (hyperparameters.loss()) {
      case BPR -> 1 / (1 + Math.exp(own - other));
      case LOGISTIC -> 1 / (1 + Math.exp(-other));
      case WARP, KOS_WARP -> {
        double sum = 1;
        for (int r = 2; r <= (candidates.length - 1) / tried; r++) {
          sum += 1.0 / r;
        }
        yield sum;
      }
    };
  }

  private void step(
      int investor, int plus, int minus, double[] x, double slope, double otherSlope) {
    double p = Double.isNaN(slope) ? otherSlope : slope;
    double[] yPlus = whole(w, d, features.securities(), plus);
    double[] yMinus = whole(w, d, features.securities(), minus);
    double[] byX = new double[n];
    double[] byPlus = new double[n];
    double[] byMinus = new double[n];
    for (int k = 0; k < n; k++) {
      boolean component = k < hyperparameters.components();
      byX[k] = component ? otherSlope * yMinus[k] - p * yPlus[k] : 0;
      byPlus[k] = -p * x[k];
      byMinus[k] = otherSlope * x[k];
    }
    stepAll(v, e, features.investors(), investor, byX, hyperparameters.investorPenalty());
    stepAll(w, d, features.securities(), plus, byPlus, hyperparameters.securityPenalty());
    stepAll(w, d, features.securities(), minus, byMinus, hyperparameters.securityPenalty());
  }

  private void stepAll(
      Table own, Table shared, CsrMatrix columns, int row, double[] slope, double penalty) {
    step(own, row, 1, slope, penalty);
    for (int at = columns.rowStart(row); at < columns.rowEnd(row); at++) {
      step(shared, columns.column(at), columns.value(at), slope, penalty);
    }
  }

  private void step(Table table, int row, double factor, double[] slope, double penalty) {
    for (int k = 0; k < n; k++) {
      double g = factor * slope[k];
      table.squares[row][k] += g * g;
      double rate = hyperparameters.learningRate() / Math.sqrt(table.squares[row][k]);
      table.values[row][k] = (table.values[row][k] - rate * g) / (1 + penalty * rate);
    }
  }

  private double[] whole(Table own, Table shared, CsrMatrix columns, int row) {
    double[] sum = own.values[row].clone();
    for (int at = columns.rowStart(row); at < columns.rowEnd(row); at++) {
      for (int k = 0; k < n; k++) {
        sum[k] += columns.value(at) * shared.values[columns.column(at)][k];
      }
    }
    return sum;
  }
}
