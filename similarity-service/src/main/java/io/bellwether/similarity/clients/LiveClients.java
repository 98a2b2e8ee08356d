package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.features.clients.ClientFit;
import io.bellwether.serving.LiveState;
import io.bellwether.similarity.securities.SecurityLikeness;
import io.bellwether.similarity.weights.Desk;
import io.bellwether.snapshots.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clients of a snapshot and all that the log has said of them since.
 *
 * <ul>
 *   <li>A profile or a trade makes the client's features again, by the snapshot's fit, and counts
 *       in the next answer. What others are like does not move with it.
 *   <li>A trade counts once, and not at all once it is cancelled or corrected, in whatever order
 *       that is read. One that the snapshot has counted leaves with the next training: a snapshot
 *       has sums and no ids of trades. One of a security that the snapshot does not have counts
 *       with the next training too.
 *   <li>A client who joins is there with the first event; one who is erased is forgotten at once,
 *       and later trades do not bring them back; a new profile does, as a new client.
 *   <li>A snapshot that does not say how its features were made answers with them as they are: then
 *       only erasures count, and clients join with the next.
 * </ul>
 *
 * <p>Entries are folded by one thread. Answers take one reference, {@link View}, and no lock.
 */
public final class LiveClients implements LiveState {

  public static final Set<Topic> TOPICS = Set.of(Topic.USERS, Topic.TRADES);

  private static final int WARM_ANSWERS = 20;
  private static final boolean[] ALL_PASS = {};
  private static final Client GONE =
      new Client("", new float[0], Facts.UNKNOWN, null, Holdings.NONE);

  private final Snapshot snapshot;
  private final SnapshotClients stored;
  private final FeatureSpace space;
  private final FactsBook book = new FactsBook();
  private final Places places;
  private final Map<String, Account> accounts = new HashMap<>();
  // the last word on those of whom the log has spoken, GONE on who is not there any more
  private final Map<String, Client> changed = new ConcurrentHashMap<>();
  private volatile @Nullable SecurityLikeness securities;

  /**
   * @throws IllegalArgumentException if the snapshot's features do not agree with their fit
   */
  public LiveClients(Snapshot snapshot, Desk desk, Workers workers) {
    this.snapshot = snapshot;
    this.stored = new SnapshotClients(snapshot);
    float[] rows = snapshot.clientFeatures().rowMajor();
    int clients = snapshot.investors().size();
    ClientFit fit = stored.fit();
    this.space =
        new FeatureSpace(
            snapshot.clientFeatures().names(),
            fit == null
                ? Extents.box(
                    FeatureRows.of(rows, clients, snapshot.clientFeatures().featureCount()))
                : Extents.of(fit.reaches()));
    int[] facts = new int[clients];
    for (int row = 0; row < clients; row++) {
      facts[row] = book.number(Facts.of(stored.profile(row)));
    }
    this.places = new Places(space, snapshot.investorIds(), rows, facts, desk, workers);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** How far its securities are apart; made when it is first asked for. */
  public SecurityLikeness securities() {
    SecurityLikeness made = securities;
    if (made == null) {
      // two who come first both make it, and both make the same
      made = SecurityLikeness.of(snapshot);
      securities = made;
    }
    return made;
  }

  public FeatureSpace space() {
    return space;
  }

  /** How features are made; null where the snapshot does not say. */
  public @Nullable ClientFit fit() {
    return stored.fit();
  }

  /** The desk's weights, one for each feature. */
  public float[] weights() {
    return places.current().placed().weights();
  }

  /** A client as of now; null where there is none. */
  public @Nullable Client find(String id) {
    Client last = changed.get(id);
    if (last != null) {
      return last == GONE ? null : last;
    }
    return stored.find(id);
  }

  /** The clients as of now, ids ascending. */
  public List<String> ids() {
    return Stream.concat(snapshot.investorIds().stream(), changed.keySet().stream())
        .filter(this::knows)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether there is such a client as of now. */
  public boolean knows(String id) {
    Client last = changed.get(id);
    return last == null ? snapshot.investorIndex(id) >= 0 : last != GONE;
  }

  /** The same of the client in a row of the snapshot. */
  public boolean knows(int row) {
    return changed.isEmpty() || changed.get(snapshot.investorIds().get(row)) != GONE;
  }

  /** What a client holds as of now; {@link Holdings#NONE} where there is none. */
  public Holdings holdings(String id) {
    Client last = changed.get(id);
    return last == null ? stored.holdings(id) : last.holdings();
  }

  /**
   * The nearest clients of a vector, the nearest first, of equal distances the lower id first.
   *
   * @param weights one for each feature
   * @param limit at least 1
   * @param filter null where all pass
   * @param leftOut ids that are no answer
   * @param exactly whether a graph may not answer
   */
  public NearestClients nearest(
      float[] vector,
      Measure measure,
      float[] weights,
      int limit,
      @Nullable Predicate<Facts> filter,
      Set<String> leftOut,
      boolean exactly) {
    View now = places.current();
    boolean[] passing = filter == null ? ALL_PASS : book.passing(filter);
    return now.nearest(vector, measure, weights, limit, passing, leftOut, exactly);
  }

  /** How many have changed since the others were placed, counting every change. */
  public int changeCount() {
    return places.view().changes().size();
  }

  /** Clients that are placed, those who have changed or gone since among them. */
  public int placedCount() {
    return places.view().placed().size();
  }

  /** Share of the exact nearest that the graph in service finds; null while none is. */
  public @Nullable Double graphRecall() {
    Graph graph = places.view().placed().graph();
    return graph == null ? null : graph.recall();
  }

  /** Brings the rows under the desk's weights if they are not yet. */
  public void weigh() {
    places.current();
  }

  @Override
  public void warm() {
    weigh();
    snapshot.investorIds().stream()
        .limit(WARM_ANSWERS)
        .map(this::find)
        .forEach(
            client -> {
              if (client != null) {
                nearest(
                    client.features(),
                    new Measure.Cosine(),
                    weights(),
                    1,
                    null,
                    Set.of(client.id()),
                    false);
              }
            });
  }

  @Override
  public void accept(LogEntry entry) {
    switch (entry) {
      case LogEntry.Erased erased -> {
        if (erased.topic() == Topic.USERS) {
          erase(erased.key());
        }
      }
      case LogEntry.Recorded recorded -> {
        switch (recorded.event().payload()) {
          case Investor investor -> describe(investor);
          case Trade trade -> add(trade);
          case TradeCancelled cancelled -> cancel(cancelled);
          // of other topics
          case Security ignored -> {}
          case SnapshotPublished ignored -> {}
          case SnapshotRefused ignored -> {}
          case AnswerGiven ignored -> {}
          case Feedback ignored -> {}
          case ClientBrief ignored -> {}
        }
      }
    }
  }

  private void describe(Investor investor) {
    String id = investor.id().value();
    Account account = account(id);
    if (account != null) {
      account.describe(investor);
      put(account.client(id));
    }
  }

  private void add(Trade trade) {
    String id = trade.investorId().value();
    Account account = account(id);
    if (account == null || account.isErased()) {
      return;
    }
    String corrects = trade.corrects();
    boolean isOther = corrects != null && account.cancel(corrects);
    isOther |= account.add(trade.id(), stored.deal(trade));
    if (isOther || find(id) == null) {
      put(account.client(id));
    }
  }

  private void cancel(TradeCancelled cancelled) {
    String id = cancelled.investorId().value();
    Account account = account(id);
    if (account != null && !account.isErased() && account.cancel(cancelled.tradeId())) {
      put(account.client(id));
    }
  }

  private void erase(String id) {
    Account account = account(id);
    if (account != null) {
      account.erase();
    }
    if (find(id) != null) {
      changed.put(id, GONE);
      places.append(id, null, 0);
    }
  }

  private @Nullable Account account(String id) {
    ClientFit fit = stored.fit();
    return fit == null ? null : accounts.computeIfAbsent(id, unseen -> stored.account(fit, unseen));
  }

  private void put(Client client) {
    changed.put(client.id(), client);
    places.append(client.id(), client, book.number(client.facts()));
  }
}
