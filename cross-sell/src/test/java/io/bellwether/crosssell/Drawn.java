package io.bellwether.crosssell;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.held.MatrixHoldings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Holdings and neighbours for tests. */
public final class Drawn {

  private Drawn() {}

  public static MatrixHoldings holdings(int securityCount, List<History> clients) {
    int[] starts = new int[clients.size() + 1];
    for (int client = 0; client < clients.size(); client++) {
      starts[client + 1] = starts[client] + clients.get(client).size();
    }
    int[] columns =
        clients.stream().flatMapToInt(held -> Arrays.stream(held.toSecurities())).toArray();
    return MatrixHoldings.of(
        CsrMatrix.of(clients.size(), securityCount, starts, columns, new float[columns.length]));
  }

  /** Each holds a security with a probability that falls with its index. */
  public static List<History> clients(int count, int securityCount, Random random) {
    return IntStream.range(0, count)
        .mapToObj(
            client ->
                History.of(
                    IntStream.range(0, securityCount)
                        .filter(security -> random.nextDouble() < 2.0 / (security + 3))
                        .toArray()))
        .toList();
  }

  /** Lists of random length over all clients but the own, some at a distance of 0 or too far. */
  static List<List<Near>> lists(int clientCount, int longest, Random random) {
    List<List<Near>> lists = new ArrayList<>();
    for (int client = 0; client < clientCount; client++) {
      int own = client;
      List<Integer> others =
          new ArrayList<>(
              IntStream.range(0, clientCount).filter(other -> other != own).boxed().toList());
      Collections.shuffle(others, random);
      lists.add(
          others.stream()
              .limit(random.nextInt(longest + 1))
              .map(other -> new Near(other, random.nextInt(8) / 10.0))
              .sorted(
                  (one, other) ->
                      one.distance() == other.distance()
                          ? Integer.compare(one.row(), other.row())
                          : Double.compare(one.distance(), other.distance()))
              .toList());
    }
    return lists;
  }
}
