package io.bellwether.recommender.history;

import io.bellwether.algorithms.model.History;
import io.bellwether.snapshots.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The securities that each known investor has ever bought, by their index in one snapshot. Those of
 * whom the log has not spoken since are read where the snapshot has them; the others have an
 * account.
 *
 * <p>The weight of a security is the number of purchases, as in training. A trade counts once,
 * unless it was cancelled or another corrects it; which of the two is read first changes nothing.
 *
 * <p>A snapshot has numbers of purchases and no ids of trades. So a trade that it counted and that
 * is cancelled later leaves the history with the next training. Until then what was bought by
 * mistake counts as bought.
 *
 * <p>Changed by one thread, read by any number; a history that was handed out never changes.
 */
public final class Histories {

  private final Snapshot snapshot;
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  public Histories(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What an investor has bought; null for one nobody has heard of. */
  public @Nullable History of(String investorId) {
    Account account = accounts.get(investorId);
    return account != null ? account.history() : ofSnapshot(investorId);
  }

  /** An investor has a profile: they are known from now on, also after an erasure. */
  public void join(String investorId) {
    if (accounts.containsKey(investorId) || snapshot.investorIndex(investorId) < 0) {
      Account account = account(investorId);
      account.erased = false;
      account.know();
    }
  }

  /**
   * An investor has traded: they are known from now on, unless they were erased.
   *
   * @param id of the trade
   * @param corrects id of the trade in whose place it stands; null for a new one
   */
  public Change trade(String investorId, String id, @Nullable String corrects, LiveTrade trade) {
    Account account = account(investorId);
    if (account.erased) {
      return Change.NOTHING;
    }
    account.know();
    Change change = corrects == null ? Change.NOTHING : cancel(account, corrects);
    if (!account.trades().add(id, trade) || trade.security() == LiveTrade.NONE) {
      return change;
    }
    account.add(trade.security());
    return change == Change.NOTHING ? Change.ADDED : change;
  }

  /** A trade of an investor counts no more, or will not when it comes. */
  public Change cancel(String investorId, String tradeId) {
    Account account = account(investorId);
    return account.erased ? Change.NOTHING : cancel(account, tradeId);
  }

  /** The purchases since the snapshot that count, in the order in which they came in. */
  public List<LiveTrade> purchasesSince(String investorId) {
    Account account = accounts.get(investorId);
    return account == null ? List.of() : account.trades().purchases();
  }

  /** All that is known of an investor is forgotten. */
  public void erase(String investorId) {
    account(investorId).forget();
  }

  private static Change cancel(Account account, String tradeId) {
    int security = account.trades().cancel(tradeId);
    if (security == LiveTrade.NONE) {
      return Change.NOTHING;
    }
    account.takeOut(security);
    return Change.TAKEN_OUT;
  }

  private Account account(String investorId) {
    return accounts.computeIfAbsent(investorId, id -> new Account(ofSnapshot(id)));
  }

  private @Nullable History ofSnapshot(String investorId) {
    int row = snapshot.investorIndex(investorId);
    return row < 0 ? null : History.ofRow(snapshot.interactions(), row);
  }
}
