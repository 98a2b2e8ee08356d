package io.bellwether.crosssell.near;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.ModelArguments;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.crosssell.held.Holdings;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/**
 * The clients who hold most of the same: nearest by the cosine distance of their holdings, each
 * security weighed by how telling it is. With N clients of whom n_j hold security j,
 *
 * <pre>
 * idf(j)  = max(0, ln N - ln(1 + n_j))
 * d(u, v) = (1 - cos(x_u, x_v)) / 2      x_u: idf(j) where u holds j, else 0
 * </pre>
 *
 * <p>Who holds nothing telling in common is at 0.5 and no neighbour. Cosines are float32; of equal
 * ones the lower row is nearer. Holdings are those of the moment it was made; what is asked about
 * may have changed since. Immutable, safe for several threads.
 *
 * @see "Salton, Buckley: Term-weighting approaches in automatic text retrieval, Information
 *     Processing and Management 24(5), 1988"
 */
public final class HeldNeighbours {

  private final float[] idf;
  private final CsrMatrix held;

  /** Securities x clients; a value is the part of the security in the client's unit vector. */
  private final CsrMatrix unitBySecurity;

  private HeldNeighbours(float[] idf, CsrMatrix held) {
    this.idf = idf;
    this.held = held;
    float[] units = new float[held.nonZeroCount()];
    for (int client = 0; client < held.rowCount(); client++) {
      float norm = norm(History.ofRow(held, client));
      for (int at = held.rowStart(client); at < held.rowEnd(client) && norm > 0; at++) {
        units[at] = idf[held.column(at)] / norm;
      }
    }
    this.unitBySecurity =
        CsrMatrix.of(held.rowCount(), held.columnCount(), held.rowStarts(), held.columns(), units)
            .transpose();
  }

  /** Of what is held at this moment. */
  public static HeldNeighbours of(Holdings holdings) {
    int clientCount = holdings.clientCount();
    History[] rows = new History[clientCount];
    int[] starts = new int[clientCount + 1];
    for (int client = 0; client < clientCount; client++) {
      rows[client] = holdings.of(client);
      starts[client + 1] = Math.addExact(starts[client], rows[client].size());
    }
    int[] columns = new int[starts[clientCount]];
    int[] holders = new int[holdings.securityCount()];
    for (int client = 0; client < clientCount; client++) {
      History row = rows[client];
      for (int at = 0; at < row.size(); at++) {
        columns[starts[client] + at] = row.security(at);
        holders[row.security(at)]++;
      }
    }
    float[] idf = new float[holders.length];
    for (int security = 0; security < idf.length; security++) {
      double telling = StrictMath.log(clientCount) - StrictMath.log(1.0 + holders[security]);
      idf[security] = (float) Math.max(0, telling);
    }
    CsrMatrix held =
        CsrMatrix.of(clientCount, idf.length, starts, columns, new float[columns.length]);
    return new HeldNeighbours(idf, held);
  }

  public int clientCount() {
    return held.rowCount();
  }

  /**
   * The clients nearest to who holds this, nearest first.
   *
   * @param limit at least 1
   * @param excluded clients who are no answer, such as the one asked about
   */
  public List<Near> nearestTo(History history, int limit, IntPredicate excluded) {
    ModelArguments.checkLimit(limit);
    ModelArguments.checkHistory(history, idf.length);
    return nearest(history, limit, excluded, new float[clientCount()]);
  }

  /**
   * The clients nearest to each, itself left out.
   *
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   */
  public NeighbourLists nearestOfAll(int limit, ForkJoinPool pool, TrainingListener listener) {
    ModelArguments.checkLimit(limit);
    int longest = Math.min(limit, Math.max(1, clientCount() - 1));
    PackedLists lists = new PackedLists(clientCount(), longest);
    Progress progress = new Progress(listener, "neighbours by holdings", clientCount());
    Blocks.run(
        clientCount(),
        pool,
        (from, to) -> {
          float[] cosines = new float[clientCount()];
          for (int client = from; client < to; client++) {
            progress.stopIfCancelled();
            int own = client;
            History row = History.ofRow(held, client);
            lists.set(client, nearest(row, longest, other -> other == own, cosines));
          }
          progress.advance(to - from);
        });
    return lists;
  }

  /**
   * @param cosines of every client, all 0; they are left so
   */
  private List<Near> nearest(History history, int limit, IntPredicate excluded, float[] cosines) {
    float norm = norm(history);
    if (norm == 0) {
      return List.of();
    }
    for (int at = 0; at < history.size(); at++) {
      int security = history.security(at);
      float unit = idf[security] / norm;
      int end = unitBySecurity.rowEnd(security);
      for (int holder = unitBySecurity.rowStart(security); holder < end; holder++) {
        cosines[unitBySecurity.column(holder)] += unit * unitBySecurity.value(holder);
      }
    }
    TopK best = new TopK(limit, cosines.length);
    for (int client = 0; client < cosines.length; client++) {
      float cosine = cosines[client];
      if (cosine > 0) {
        cosines[client] = 0;
        if (best.admits(client, cosine) && !excluded.test(client)) {
          best.offer(client, cosine);
        }
      }
    }
    // rounding may carry a cosine above 1
    return best.drain((client, cosine) -> new Near(client, Math.max(0, (1.0 - cosine) / 2)));
  }

  private float norm(History history) {
    double squares = 0;
    for (int at = 0; at < history.size(); at++) {
      double part = idf[history.security(at)];
      squares += part * part;
    }
    return (float) Math.sqrt(squares);
  }
}
