package io.bellwether.similarity.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.Clients;
import io.bellwether.similarity.neighbours.SimilarityOutcome.Found;
import io.bellwether.similarity.neighbours.SimilarityOutcome.NotInSnapshot;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LiveNeighboursTest {

  private final LiveNeighbours live = new LiveNeighbours(Clients.snapshot(new TreeMap<>(), 1));

  @Test
  void ordersTheOthersByTheCosineOfTheirFeatures() {
    List<SimilarInvestor> items = similarTo("asked", 10);

    assertThat(items)
        .extracting(SimilarInvestor::investorId)
        .containsExactly("same", "near", "far", "opposite");
    assertThat(items).extracting(SimilarInvestor::rank).containsExactly(1, 2, 3, 4);
    assertThat(items.get(0).similarity()).isEqualTo(1f);
    assertThat(items.get(1).similarity()).isCloseTo((float) (4 / Math.sqrt(17)), within(1e-6f));
    assertThat(items.get(3).similarity()).isEqualTo(-1f);
  }

  @Test
  void keepsToTheLimit() {
    assertThat(similarTo("asked", 1))
        .extracting(SimilarInvestor::investorId)
        .containsExactly("same");
  }

  @Test
  void showsWhatANeighbourBoughtMostOftenAndTheAskedDidNot() {
    SimilarInvestor near = similarTo("asked", 2).getLast();

    assertThat(near.bought())
        .extracting(BoughtSecurity::ticker)
        .containsExactly("B", "D", "E", "G", "C");
    assertThat(near.bought().getFirst()).isEqualTo(new BoughtSecurity("XNAS:B", "B", "Beta", 9));
  }

  @Test
  void showsNothingBoughtWhereTheAskedBoughtItAll() {
    assertThat(similarTo("asked", 1).getFirst().bought()).isEmpty();
  }

  @Test
  void saysSoWhenAnInvestorIsNotInTheSnapshot() {
    InvestorId late = new InvestorId("late");

    assertThat(live.similarTo(late, Limit.DEFAULT)).isEqualTo(new NotInSnapshot(late));
  }

  @Test
  void leavesAnErasedInvestorOutOfEveryAnswer() {
    erase("same");
    erase("late");

    assertThat(similarTo("asked", 10))
        .extracting(SimilarInvestor::investorId)
        .containsExactly("near", "far", "opposite");
    assertThat(live.similarTo(new InvestorId("same"), Limit.DEFAULT))
        .isInstanceOf(NotInSnapshot.class);
  }

  private List<SimilarInvestor> similarTo(String investor, int limit) {
    var outcome = live.similarTo(new InvestorId(investor), new Limit(limit));
    assertThat(outcome).isInstanceOf(Found.class);
    return ((Found) outcome).items();
  }

  private void erase(String investor) {
    live.accept(new LogEntry.Erased(new TopicPartition("users", 0), 0, Topic.USERS, investor));
  }
}
