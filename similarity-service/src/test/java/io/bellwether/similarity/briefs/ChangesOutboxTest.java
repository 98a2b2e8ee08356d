package io.bellwether.similarity.briefs;

import static io.bellwether.similarity.briefs.Briefs.THEN;
import static io.bellwether.similarity.briefs.Briefs.brief;
import static io.bellwether.similarity.briefs.Briefs.moved;
import static io.bellwether.similarity.briefs.Briefs.offering;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.ClientBrief;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesOutboxTest {

  private static final Instant LATER = THEN.plusSeconds(3600);

  private final InMemory place = new InMemory();

  @Test
  void theFirstRunSendsAll() {
    Delivery delivery = run(THEN, brief("a", THEN, "b"), brief("b", THEN, "a"));

    assertThat(delivery).isEqualTo(new Delivery(2, 0, 0, List.of()));
    assertThat(place.sent).extracting(sent -> sent.investorId().value()).containsExactly("a", "b");
  }

  @Test
  void distancesAloneAreNoNews() {
    run(THEN, brief("a", THEN, "b", "c"));

    Delivery delivery = run(LATER, moved(brief("a", THEN, "b", "c")));

    assertThat(delivery).isEqualTo(new Delivery(0, 1, 0, List.of()));
    assertThat(place.sent).hasSize(1);
  }

  @Test
  void anotherOrderOrAnotherOfferIsNews() {
    run(THEN, brief("a", THEN, "b", "c"), offering("o", "A", "B"), brief("same", THEN, "b"));

    Delivery delivery =
        run(LATER, brief("a", LATER, "c", "b"), offering("o", "A"), brief("same", LATER, "b"));

    assertThat(delivery).isEqualTo(new Delivery(2, 1, 0, List.of()));
  }

  @Test
  void whoIsNotToldOfAnyMoreIsWithdrawn() {
    run(THEN, brief("a", THEN, "b"), brief("b", THEN, "a"));

    Delivery delivery = run(LATER, brief("a", LATER, "b"));

    assertThat(delivery).isEqualTo(new Delivery(0, 1, 1, List.of()));
    assertThat(place.kept()).containsOnlyKeys("a");
  }

  @Test
  void aRunAfterAKillSendsNothingTwiceAndCountsWhatItSentBefore() {
    new ChangesOutbox(place, LATER).deliver(List.of(brief("a", LATER, "b")));

    Delivery delivery =
        run(LATER, brief("a", LATER.plusSeconds(9), "b"), brief("b", LATER.plusSeconds(9), "a"));

    assertThat(delivery).isEqualTo(new Delivery(2, 0, 0, List.of()));
    assertThat(place.sent).extracting(sent -> sent.investorId().value()).containsExactly("a", "b");
  }

  private Delivery run(Instant begun, ClientBrief... briefs) {
    try (ChangesOutbox outbox = new ChangesOutbox(place, begun)) {
      outbox.deliver(List.of(briefs));
      outbox.complete(
          Set.copyOf(List.of(briefs).stream().map(each -> each.investorId().value()).toList()));
      return outbox.delivery();
    }
  }

  /** Keeps the last briefs as the topic and the collection do. */
  private static final class InMemory implements LastBriefs {

    private final Map<String, Kept> kept = new HashMap<>();
    private final List<ClientBrief> sent = new ArrayList<>();

    @Override
    public Map<String, Kept> kept() {
      return Map.copyOf(kept);
    }

    @Override
    public void put(List<ClientBrief> briefs) {
      sent.addAll(briefs);
      briefs.forEach(
          each -> kept.put(each.investorId().value(), new Kept(ListDigest.of(each), each.asOf())));
    }

    @Override
    public void remove(Collection<String> clients) {
      kept.keySet().removeAll(clients);
    }

    @Override
    public void close() {}
  }
}
