package io.bellwether.crosssell.held;

import io.bellwether.algorithms.model.History;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Holdings that change while they are asked: what a client holds is replaced as a whole, and the
 * counts follow at once. Any number of threads may ask and replace; the replacements of one client
 * should come from one thread, or their order is that of chance.
 */
public final class LiveHoldings implements Holdings {

  private static final History NOTHING = History.of();

  private final AtomicReferenceArray<History> held;
  private final AtomicIntegerArray holders;
  private final AtomicLong pairs = new AtomicLong();

  /** Nobody holds anything yet. */
  public LiveHoldings(int clientCount, int securityCount) {
    this.held = new AtomicReferenceArray<>(clientCount);
    this.holders = new AtomicIntegerArray(securityCount);
    for (int client = 0; client < clientCount; client++) {
      held.set(client, NOTHING);
    }
  }

  /** Begins with what others hold at this moment. */
  public static LiveHoldings startingFrom(Holdings others) {
    LiveHoldings live = new LiveHoldings(others.clientCount(), others.securityCount());
    for (int client = 0; client < others.clientCount(); client++) {
      live.replace(client, others.of(client));
    }
    return live;
  }

  /**
   * From now on a client holds this and nothing else.
   *
   * @throws IllegalArgumentException if there is no such client or security
   */
  public void replace(int client, History now) {
    Checks.index("client", client, clientCount());
    Checks.within(now, securityCount());
    History before = held.getAndSet(client, now);
    count(now, 1);
    count(before, -1);
  }

  private void count(History history, int by) {
    for (int at = 0; at < history.size(); at++) {
      holders.addAndGet(history.security(at), by);
    }
    pairs.addAndGet((long) by * history.size());
  }

  @Override
  public int clientCount() {
    return held.length();
  }

  @Override
  public int securityCount() {
    return holders.length();
  }

  @Override
  public History of(int client) {
    Checks.index("client", client, clientCount());
    return held.get(client);
  }

  @Override
  public int holders(int security) {
    Checks.index("security", security, securityCount());
    return holders.get(security);
  }

  @Override
  public long pairs() {
    return pairs.get();
  }
}
