package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.weighting.Bm25;

/**
 * When two securities are alike, of which the same investors bought both. Each is the same in both
 * directions, above 0 only with a shared buyer, and its record holds the equation. In them c_i is
 * the number of buyers of i and c_ij that of the buyers of both.
 */
public sealed interface Similarity {

  /** The name of a model trained with it. */
  String modelName();

  /**
   * Shared buyers; favours what is popular.
   *
   * <pre>sim(i, j) = c_ij</pre>
   *
   * Kept as float32, so counts above 16,777,216 are not told apart.
   */
  record CoOccurrence() implements Similarity {
    @Override
    public String modelName() {
      return "co-occurrence";
    }
  }

  /**
   * Cosine of the binary columns, damped where it rests on few buyers. Computed in double.
   *
   * <pre>sim(i, j) = c_ij / (sqrt(c_i c_j) + shrinkage)</pre>
   *
   * @param shrinkage at least 0 and finite: the larger, the less a few shared buyers count against
   *     many. In units of buyers
   * @see "Sarwar, Karypis, Konstan, Riedl: Item-Based Collaborative Filtering Recommendation
   *     Algorithms, WWW 2001, section 3.1.1"
   * @see "Deshpande, Karypis: Item-Based Top-N Recommendation Algorithms, ACM TOIS 22(1), 2004,
   *     section 4.1"
   */
  record Cosine(float shrinkage) implements Similarity {

    /**
     * Two securities with one buyer, the same one, then have similarity 1/11 rather than 1; two
     * with the same hundred buyers keep 10/11.
     */
    public static final float DEFAULT_SHRINKAGE = 10;

    public Cosine {
      if (!Float.isFinite(shrinkage) || shrinkage < 0) {
        throw new IllegalArgumentException(
            "shrinkage is %s, must be finite and at least 0".formatted(shrinkage));
      }
    }

    @Override
    public String modelName() {
      return ItemNeighboursModel.NAME;
    }
  }

  /**
   * Cosine of the columns weighted by {@link io.bellwether.algorithms.weighting.TfIdf}: buyers who
   * buy everything count less.
   *
   * <pre>sim(i, j) = sum over u of x(u, i) x(u, j) / (|x_i| |x_j|),  x = tf-idf</pre>
   */
  record TfIdf() implements Similarity {
    @Override
    public String modelName() {
      return "tf-idf";
    }
  }

  /**
   * Product of the columns weighted by {@link io.bellwether.algorithms.weighting.Bm25}, whose own
   * regard for length takes the place of the cosine's.
   *
   * <pre>sim(i, j) = sum over u of x(u, i) x(u, j),  x = bm25</pre>
   */
  record Bm25Product(Bm25 weighting) implements Similarity {
    @Override
    public String modelName() {
      return "bm25";
    }
  }
}
