package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** Every similarity by its equation, in double, over a dense matrix. */
final class PlainSimilarity {

  private final CsrMatrix bought;

  PlainSimilarity(CsrMatrix bought) {
    this.bought = bought;
  }

  double of(Similarity similarity, int i, int j) {
    int both = buyersOf(i, j);
    if (i == j || both == 0) {
      return 0;
    }
    return switch (similarity) {
      case Similarity.CoOccurrence() -> both;
      case Similarity.Cosine(float shrinkage) ->
          both / (Math.sqrt((double) buyersOf(i, i) * buyersOf(j, j)) + shrinkage);
      case Similarity.TfIdf() -> {
        double lengths = Math.sqrt(tfIdfProduct(i, i) * tfIdfProduct(j, j));
        yield lengths == 0 ? 0 : tfIdfProduct(i, j) / lengths;
      }
      case Similarity.Bm25Product(var bm25) -> bm25Product(bm25.k1(), bm25.b(), i, j);
    };
  }

  private int buyersOf(int i, int j) {
    int buyers = 0;
    for (int u = 0; u < bought.rowCount(); u++) {
      buyers += bought.contains(u, i) && bought.contains(u, j) ? 1 : 0;
    }
    return buyers;
  }

  private double tfIdfProduct(int i, int j) {
    double sum = 0;
    for (int u = 0; u < bought.rowCount(); u++) {
      sum += Math.sqrt(bought.get(u, i)) * Math.sqrt(bought.get(u, j)) * idf(u) * idf(u);
    }
    return sum;
  }

  private double bm25Product(double k1, double b, int i, int j) {
    double sum = 0;
    for (int u = 0; u < bought.rowCount(); u++) {
      sum += bm25(k1, b, u, i) * bm25(k1, b, u, j);
    }
    return sum;
  }

  private double bm25(double k1, double b, int u, int i) {
    double w = bought.get(u, i);
    double length = 0;
    double all = 0;
    for (int v = 0; v < bought.rowCount(); v++) {
      length += bought.get(v, i);
      for (int j = 0; j < bought.columnCount(); j++) {
        all += bought.get(v, j);
      }
    }
    double relative = length / (all / bought.columnCount());
    return w == 0 ? 0 : idf(u) * w * (k1 + 1) / (k1 * (1 - b + b * relative) + w);
  }

  private double idf(int u) {
    return Math.max(0, Math.log(bought.columnCount()) - Math.log(1.0 + bought.rowLength(u)));
  }
}
