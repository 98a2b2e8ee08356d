package io.bellwether.similarity.answer;

import io.bellwether.crosssell.Prospect;
import io.bellwether.kit.problem.BeyondSetupException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.offers.Campaigning;
import io.bellwether.similarity.offers.ProspectOutcome;
import io.bellwether.similarity.offers.ProspectQuestion;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers whom to offer a security or a product, for every channel alike, and measures it. */
@Singleton
final class ClientProspects {

  private static final String ANSWERS = "bellwether.similarity.prospects";

  private final Served<LiveClients> served;
  private final Campaigning campaigning;
  private final MeterRegistry meters;

  ClientProspects(Served<LiveClients> served, Campaigning campaigning, MeterRegistry meters) {
    this.served = served;
    this.campaigning = campaigning;
    this.meters = meters;
  }

  /**
   * Whom to ask.
   *
   * @throws UnknownEntityException for what the snapshot does not have
   * @throws BeyondSetupException where there are more clients than campaigns are set up for
   */
  ProspectsAnswer answer(ProspectQuestion question, Channel channel) {
    long startNanos = System.nanoTime();
    LiveSnapshot<LiveClients> snapshot = served.current();
    ProspectOutcome outcome = campaigning.answer(snapshot.state(), question);
    meters
        .timer(ANSWERS, "channel", channel.name().toLowerCase(Locale.ROOT))
        .record(Duration.ofNanos(System.nanoTime() - startNanos));
    return switch (outcome) {
      case ProspectOutcome.Found(var prospects, int riskClass, int holders) ->
          ProspectsAnswer.of(
              question.what(),
              snapshot.id(),
              riskClass,
              holders,
              items(prospects, snapshot.snapshot().investorIds()));
      case ProspectOutcome.Unknown(var what) ->
          throw new UnknownEntityException(what.what(), what.name());
      case ProspectOutcome.TooManyClients(int clients, int most) ->
          throw new BeyondSetupException(
              "there are %d clients, but campaigns are made for at most %d:"
                      .formatted(clients, most)
                  + " bellwether.similarity.campaign-most");
    };
  }

  private static List<ProspectsAnswer.Item> items(List<Prospect> prospects, List<String> ids) {
    List<ProspectsAnswer.Item> items = new ArrayList<>(prospects.size());
    for (Prospect prospect : prospects) {
      items.add(
          new ProspectsAnswer.Item(
              items.size() + 1,
              ids.get(prospect.client()),
              prospect.score(),
              prospect.lift(),
              prospect.appetite(),
              prospect.support(),
              OffersAnswer.Neighbours.of(prospect.evidence().getFirst()),
              OffersAnswer.Neighbours.of(prospect.evidence().getLast())));
    }
    return items;
  }
}
