package io.bellwether.similarity.briefs;

import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Briefs to hand over. */
final class Briefs {

  static final Instant THEN = Instant.parse("2026-01-05T10:00:00.250Z");

  private Briefs() {}

  /** One that names these neighbours, each a tenth farther, and two securities. */
  static ClientBrief brief(String id, Instant asOf, String... neighbours) {
    List<ClientBrief.Neighbour> near = new ArrayList<>();
    for (String neighbour : neighbours) {
      near.add(new ClientBrief.Neighbour(new InvestorId(neighbour), near.size() / 10.0));
    }
    return new ClientBrief(
        new InvestorId(id), "snapshot-1", asOf, "cosine", near, offers("A", "B, or \"C\""));
  }

  static ClientBrief offering(String id, String... tickers) {
    return new ClientBrief(
        new InvestorId(id), "snapshot-1", THEN, "cosine", List.of(), offers(tickers));
  }

  /** The same lists at other distances. */
  static ClientBrief moved(ClientBrief brief) {
    return new ClientBrief(
        brief.investorId(),
        "snapshot-2",
        brief.asOf().plusSeconds(60),
        brief.measure(),
        brief.neighbours().stream()
            .map(near -> new ClientBrief.Neighbour(near.investorId(), near.distance() / 2))
            .toList(),
        brief.offers());
  }

  private static List<ClientBrief.Offer> offers(String... names) {
    return Arrays.stream(names)
        .map(
            name ->
                new ClientBrief.Offer(
                    new SecurityId("XNAS:" + name.charAt(0)),
                    name.substring(0, 1),
                    name,
                    5,
                    0.0125,
                    2.5,
                    0.005,
                    7,
                    4,
                    5))
        .toList();
  }
}
