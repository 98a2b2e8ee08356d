package io.bellwether.crosssell.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.model.History;
import io.bellwether.crosssell.Drawn;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveHoldingsTest implements HoldingsContract {

  @Override
  public Holdings holding(int securityCount, List<History> clients) {
    LiveHoldings live = new LiveHoldings(clients.size(), securityCount);
    for (int client = 0; client < clients.size(); client++) {
      live.replace(client, clients.get(client));
    }
    return live;
  }

  @Test
  void countsFollowEveryReplacement() {
    Random random = new Random(3);
    LiveHoldings live = new LiveHoldings(20, 12);
    for (int change = 0; change < 200; change++) {
      live.replace(random.nextInt(20), Drawn.clients(1, 12, random).getFirst());
    }

    Holdings counted = Drawn.holdings(12, IntStream.range(0, 20).mapToObj(live::of).toList());
    assertThat(live.pairs()).isEqualTo(counted.pairs());
    for (int security = 0; security < 12; security++) {
      assertThat(live.holders(security)).isEqualTo(counted.holders(security));
    }
  }

  @Test
  void whatIsToldFromManyThreadsIsAllCounted() {
    LiveHoldings live = new LiveHoldings(1_000, 3);

    IntStream.range(0, 1_000)
        .parallel()
        .forEach(
            client -> {
              live.replace(client, History.of(0, 1));
              live.replace(client, History.of(1, 2));
            });

    assertThat(live.holders(0)).isZero();
    assertThat(live.holders(1)).isEqualTo(1_000);
    assertThat(live.holders(2)).isEqualTo(1_000);
    assertThat(live.pairs()).isEqualTo(2_000);
  }

  @Test
  void beginsWithWhatOthersHoldAndThenGoesItsOwnWay() {
    Holdings others = Drawn.holdings(3, List.of(History.of(0), History.of(0, 2)));

    LiveHoldings live = LiveHoldings.startingFrom(others);
    live.replace(0, History.of(1));

    assertThat(live.of(0).toSecurities()).containsExactly(1);
    assertThat(live.of(1).toSecurities()).containsExactly(0, 2);
    assertThat(live.holders(0)).isEqualTo(1);
    assertThat(others.holders(0)).isEqualTo(2);
  }

  @Test
  void aSecurityThatIsNoneIsRefusedAndChangesNothing() {
    LiveHoldings live = new LiveHoldings(1, 2);

    assertThatThrownBy(() -> live.replace(0, History.of(0, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("security held is 2, must be at least 0 and below 2");
    assertThat(live.pairs()).isZero();
  }
}
