package io.bellwether.similarity.clients;

import io.bellwether.contracts.event.Investor;
import io.bellwether.features.clients.ClientFit;
import io.bellwether.features.clients.ClientTallies;
import org.jspecify.annotations.Nullable;

/** A client of whom the log has spoken since the snapshot. For one thread: the fold's. */
final class Account {

  private final ClientFit fit;
  private @Nullable Investor profile;
  private @Nullable ClientTallies tallyOfSnapshot;
  private Holdings holdingsOfSnapshot;
  private DealsSince deals = new DealsSince();
  private ClientTallies tally;
  private Holdings holdings;
  private boolean erased;

  /**
   * @param tally what the client had done by the snapshot; null for a client who is not in it
   */
  Account(
      ClientFit fit, @Nullable Investor profile, @Nullable ClientTallies tally, Holdings holdings) {
    this.fit = fit;
    this.profile = profile;
    this.tallyOfSnapshot = tally;
    this.holdingsOfSnapshot = holdings;
    this.holdings = holdings;
    this.tally = begun();
  }

  private ClientTallies begun() {
    ClientTallies state = tallyOfSnapshot;
    return state == null
        ? fit.tallies(1)
        : fit.tally(state.counts(), state.amounts(), state.moments());
  }

  /** Erased, and no new profile since: trades that lie further on must not revive them. */
  boolean isErased() {
    return erased;
  }

  void describe(Investor said) {
    erased = false;
    profile = said;
  }

  void erase() {
    erased = true;
    profile = null;
    tallyOfSnapshot = null;
    holdingsOfSnapshot = Holdings.NONE;
    deals = new DealsSince();
    recount();
  }

  /** Takes a trade in, null for one that does not count; whether that changed anything. */
  boolean add(String id, DealsSince.@Nullable Deal deal) {
    if (!deals.add(id, deal) || deal == null) {
      return false;
    }
    count(deal);
    return true;
  }

  /** A trade counts no more, or will not when it comes; whether that changed anything. */
  boolean cancel(String id) {
    if (!deals.cancel(id)) {
      return false;
    }
    // sums of floating point cannot be taken back to the same bits
    recount();
    return true;
  }

  private void recount() {
    tally = begun();
    holdings = holdingsOfSnapshot;
    deals.counted().forEach(this::count);
  }

  private void count(DealsSince.Deal deal) {
    tally.add(0, deal.deal());
    holdings = holdings.after(deal.security(), deal.quantity());
  }

  Client client(String id) {
    float[] features = new float[fit.columns().size()];
    fit.rowInto(profile, tally, 0, features, 0);
    return new Client(id, features, Facts.of(profile), Client.statedRisk(profile), holdings);
  }
}
