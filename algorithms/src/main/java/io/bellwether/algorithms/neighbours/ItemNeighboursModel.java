package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.ModelArguments;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.selection.TopK;
import java.util.Arrays;
import java.util.List;

/**
 * Suggests the neighbours of what was bought. Each security of the history votes for its own kept
 * neighbours:
 *
 * <pre>score(u, j) = sum of sim(i, j) over i in history(u) with j in N(i)</pre>
 *
 * A purchase votes once, however often it was made: what is repeated says more of the investor's
 * habit than of their taste. Weights below 0, which some trainers give, count against a security.
 *
 * <p>The direction matters because keeping K neighbours makes N asymmetric: j may be among the
 * nearest of i and not the reverse. Here the row of {@code i} decides, so a score costs only the
 * rows of the history.
 *
 * @see "Deshpande, Karypis: Item-Based Top-N Recommendation Algorithms, ACM TOIS 22(1), 2004,
 *     section 4.2, algorithm ApplyModel"
 */
public final class ItemNeighboursModel implements Model {

  public static final String NAME = "item-cosine";

  private final String name;
  private final CsrMatrix neighbours;

  /** A model named {@value #NAME}, as snapshots keep it. */
  public ItemNeighboursModel(CsrMatrix neighbours) {
    this(NAME, neighbours);
  }

  /**
   * @param neighbours securities x securities; row i holds the weights of N(i), without i
   * @throws IllegalArgumentException if the matrix is not square or a security neighbours itself
   */
  public ItemNeighboursModel(String name, CsrMatrix neighbours) {
    if (neighbours.rowCount() != neighbours.columnCount()) {
      throw new IllegalArgumentException(
          "neighbours is %d x %d, must be square"
              .formatted(neighbours.rowCount(), neighbours.columnCount()));
    }
    for (int security = 0; security < neighbours.rowCount(); security++) {
      if (neighbours.contains(security, security)) {
        throw new IllegalArgumentException(
            "neighbours has an entry at row %d, column %d, must have none on the diagonal"
                .formatted(security, security));
      }
    }
    this.name = name;
    this.neighbours = neighbours;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int securityCount() {
    return neighbours.rowCount();
  }

  /** Securities x securities: row i holds the weights of the neighbours kept for i. */
  public CsrMatrix neighbours() {
    return neighbours;
  }

  @Override
  public void scoresInto(History history, float[] out) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkOut(out, securityCount());
    Arrays.fill(out, 0f);
    for (int b = 0; b < history.size(); b++) {
      int bought = history.security(b);
      for (int at = neighbours.rowStart(bought); at < neighbours.rowEnd(bought); at++) {
        out[neighbours.column(at)] += neighbours.value(at);
      }
    }
  }

  @Override
  public List<Contribution> explain(History history, int security, int limit) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkSecurity(security, securityCount());
    TopK largest = new TopK(limit, history.size());
    for (int b = 0; b < history.size(); b++) {
      int bought = history.security(b);
      float amount = neighbours.get(bought, security);
      if (amount > 0) {
        largest.offer(bought, amount);
      }
    }
    return largest.drain(Contribution::new);
  }

  @Override
  public List<Scored> similar(int security, int limit) {
    ModelArguments.checkSecurity(security, securityCount());
    TopK largest = new TopK(limit, neighbours.rowLength(security));
    for (int at = neighbours.rowStart(security); at < neighbours.rowEnd(security); at++) {
      if (neighbours.value(at) > 0) {
        largest.offer(neighbours.column(at), neighbours.value(at));
      }
    }
    return largest.drain(Scored::new);
  }
}
