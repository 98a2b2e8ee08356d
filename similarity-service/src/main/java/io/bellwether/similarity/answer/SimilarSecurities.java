package io.bellwether.similarity.answer;

import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.securities.NearSecurity;
import io.bellwether.snapshots.SecurityTable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Answers what is like a security, for every channel alike. */
@Singleton
final class SimilarSecurities {

  private final Served<LiveClients> served;

  SimilarSecurities(Served<LiveClients> served) {
    this.served = served;
  }

  /**
   * The nearest of the snapshot's securities.
   *
   * @throws UnknownEntityException for one that the snapshot does not have
   */
  SimilarSecuritiesAnswer answer(SecurityQuestion question) {
    LiveSnapshot<LiveClients> snapshot = served.current();
    SecurityTable table = snapshot.snapshot().securities();
    int security = table.indexOf(question.security().value());
    if (security < 0) {
      throw new UnknownEntityException("security", question.security().value());
    }
    List<SimilarSecuritiesAnswer.Item> items = new ArrayList<>();
    for (NearSecurity near :
        snapshot
            .state()
            .securities()
            .near(security, question.buyersShare(), question.limit().value())) {
      items.add(
          new SimilarSecuritiesAnswer.Item(
              items.size() + 1,
              table.ids().get(near.security()),
              table.tickers().get(near.security()),
              table.names().get(near.security()),
              near.distance()));
    }
    return new SimilarSecuritiesAnswer(
        question.security().value(), snapshot.id(), question.by(), items);
  }
}
