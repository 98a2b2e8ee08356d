package io.bellwether.crosssell.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.Drawn;
import io.bellwether.crosssell.held.Holdings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class HeldNeighboursTest {

  @Test
  void findsWhatAPlainCosineInDoubleFinds() {
    Random random = new Random(5);
    Holdings holdings = Drawn.holdings(25, Drawn.clients(60, 25, random));
    HeldNeighbours neighbours = HeldNeighbours.of(holdings);
    for (int client = 0; client < 60; client++) {
      int own = client;
      List<Near> slow = slow(holdings, client);

      List<Near> found = neighbours.nearestTo(holdings.of(client), 100, other -> other == own);

      assertThat(found).hasSameSizeAs(slow);
      for (int rank = 0; rank < found.size(); rank++) {
        assertThat(found.get(rank).distance()).isCloseTo(slow.get(rank).distance(), within(1e-6));
        assertThat(found.get(rank).distance())
            .isCloseTo(distance(holdings, client, found.get(rank).row()), within(1e-6));
      }
    }
  }

  @Test
  void ofAllIsTheSameAsOfEachOnAnyNumberOfThreads() {
    Holdings holdings = Drawn.holdings(25, Drawn.clients(60, 25, new Random(6)));
    HeldNeighbours neighbours = HeldNeighbours.of(holdings);
    for (int threads : new int[] {1, 3}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        NeighbourLists all = neighbours.nearestOfAll(7, pool, TrainingListener.silent());

        assertThat(all.clientCount()).isEqualTo(60);
        for (int client = 0; client < 60; client++) {
          int own = client;
          assertThat(all.of(client))
              .isEqualTo(neighbours.nearestTo(holdings.of(client), 7, other -> other == own));
        }
      }
    }
  }

  @Test
  void theSameHoldingsAreAtNoDistanceAndTheLowerRowComesFirst() {
    HeldNeighbours neighbours =
        HeldNeighbours.of(
            Drawn.holdings(
                4, List.of(History.of(2), History.of(0, 1), History.of(0, 1), History.of(3))));

    assertThat(neighbours.nearestTo(History.of(0, 1), 5, client -> false))
        .extracting(Near::row)
        .containsExactly(1, 2);
    assertThat(neighbours.nearestTo(History.of(0, 1), 5, client -> false).getFirst().distance())
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void whoHoldsNothingTellingHasNoNeighbours() {
    // everybody holds security 0, which therefore tells nothing
    HeldNeighbours neighbours =
        HeldNeighbours.of(Drawn.holdings(2, List.of(History.of(0), History.of(0), History.of(0))));

    assertThat(neighbours.nearestTo(History.of(0), 5, client -> false)).isEmpty();
    assertThat(neighbours.nearestTo(History.of(), 5, client -> false)).isEmpty();
  }

  @Test
  void refusesWhatItCannotAnswer() {
    HeldNeighbours neighbours = HeldNeighbours.of(Drawn.holdings(2, List.of(History.of(0))));

    assertThatThrownBy(() -> neighbours.nearestTo(History.of(2), 5, client -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2");
    assertThatThrownBy(() -> neighbours.nearestTo(History.of(), 0, client -> false))
        .hasMessageContaining("limit is 0");
  }

  @Test
  void stopsWhenAsked() {
    HeldNeighbours neighbours =
        HeldNeighbours.of(Drawn.holdings(5, Drawn.clients(20, 5, new Random(1))));
    TrainingListener stop =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> neighbours.nearestOfAll(3, ForkJoinPool.commonPool(), stop))
        .isInstanceOf(CancellationException.class);
  }

  private static List<Near> slow(Holdings holdings, int client) {
    List<Near> all = new ArrayList<>();
    for (int other = 0; other < holdings.clientCount(); other++) {
      double distance = distance(holdings, client, other);
      if (other != client && distance < 0.5) {
        all.add(new Near(other, distance));
      }
    }
    all.sort(Comparator.comparingDouble(Near::distance));
    return all;
  }

  private static double distance(Holdings holdings, int one, int other) {
    double product = 0;
    double squareOfOne = 0;
    double squareOfOther = 0;
    for (int security = 0; security < holdings.securityCount(); security++) {
      double idf =
          Math.max(
              0, Math.log(holdings.clientCount()) - Math.log(1.0 + holdings.holders(security)));
      double x = holdings.of(one).contains(security) ? idf : 0;
      double y = holdings.of(other).contains(security) ? idf : 0;
      product += x * y;
      squareOfOne += x * x;
      squareOfOther += y * y;
    }
    return product == 0 ? 0.5 : (1 - product / Math.sqrt(squareOfOne * squareOfOther)) / 2;
  }
}
