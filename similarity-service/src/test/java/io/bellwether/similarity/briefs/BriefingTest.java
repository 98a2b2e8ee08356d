package io.bellwether.similarity.briefs;

import static io.bellwether.similarity.Clients.investor;
import static io.bellwether.similarity.Clients.purchase;
import static io.bellwether.similarity.briefs.Briefs.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.similarity.Clients;
import io.bellwether.similarity.clients.Live;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.offers.OfferingForTests;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BriefingTest {

  private final LiveClients live = Live.over(Clients.snapshot(new TreeMap<>(), 1));

  @Test
  void namesTheNearestAndWhatTheyHoldAndTheClientDoesNot() {
    ClientBrief brief = brief("far", 2, 10);

    assertThat(brief.snapshotId()).isEqualTo(live.snapshot().manifest().id());
    assertThat(brief.measure()).isEqualTo("cosine");
    assertThat(brief.neighbours()).hasSize(2);
    assertThat(brief.neighbours().getFirst().investorId().value()).isEqualTo("idle");
    assertThat(brief.offers())
        .isNotEmpty()
        .extracting(ClientBrief.Offer::ticker)
        .doesNotContain("A", "B");
    assertThat(brief.offers().getFirst().score())
        .isEqualTo(brief.offers().getFirst().lift() * brief.offers().getFirst().baseRate());
  }

  @Test
  void countsWhatTheLogSaidSince() {
    Live.say(live, purchase("t1", "far", "G"));

    assertThat(brief("far", 1, 10).offers())
        .extracting(ClientBrief.Offer::ticker)
        .doesNotContain("G");
  }

  @Test
  void ofNoneIsAnEmptyList() {
    assertThat(brief("far", 0, 3).neighbours()).isEmpty();
    assertThat(brief("far", 3, 0).offers()).isEmpty();
  }

  @Test
  void leavesAloneWhoAskedForItAndWhoIsNotThere() {
    Live.say(
        live, investor("far").with(new Relationship(InvestorType.ORGANISATION, "premium", true)));

    assertThat(briefing(3, 3).of("far", THEN)).isNull();
    assertThat(briefing(3, 3).of("nobody", THEN)).isNull();
  }

  private ClientBrief brief(String id, int neighbours, int offers) {
    return Objects.requireNonNull(briefing(neighbours, offers).of(id, THEN));
  }

  private Briefing briefing(int neighbours, int offers) {
    BriefRequest request = new BriefRequest(List.of("csv"), neighbours, offers, 1);
    return new Briefing(live, OfferingForTests.usual(), new Measure.Cosine(), request);
  }
}
