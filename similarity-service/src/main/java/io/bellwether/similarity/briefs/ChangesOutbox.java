package io.bellwether.similarity.briefs;

import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.similarity.briefs.LastBriefs.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hands over what has changed since the last run: briefs that name others than before, or in
 * another order, and clients who are to be left alone. What is kept is asked of the place itself,
 * so that a run after a kill sends nothing twice.
 */
final class ChangesOutbox implements Outbox {

  private final LastBriefs last;
  private final Map<String, Kept> kept;
  private final Instant begun;
  private Delivery delivery = Delivery.NONE;

  /**
   * @param begun when the run began, before any kill: what is kept since then is of this run
   */
  ChangesOutbox(LastBriefs last, Instant begun) {
    this.last = last;
    this.kept = last.kept();
    this.begun = begun;
  }

  @Override
  public void deliver(List<ClientBrief> briefs) {
    List<ClientBrief> changed = new ArrayList<>();
    int own = 0;
    for (ClientBrief brief : briefs) {
      Kept before = kept.get(brief.investorId().value());
      if (before == null || !before.lists().equals(ListDigest.of(brief))) {
        changed.add(brief);
      } else if (!before.asOf().isBefore(begun)) {
        own++;
      }
    }
    last.put(changed);
    int sent = changed.size() + own;
    delivery = delivery.plus(sent, briefs.size() - sent);
  }

  @Override
  public void complete(Set<String> told) {
    List<String> gone = kept.keySet().stream().filter(id -> !told.contains(id)).sorted().toList();
    last.remove(gone);
    delivery = delivery.withdrawing(gone.size());
  }

  @Override
  public Delivery delivery() {
    return delivery;
  }

  @Override
  public void close() {
    last.close();
  }
}
