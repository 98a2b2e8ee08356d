package io.bellwether.recommender.history;

import io.bellwether.algorithms.model.History;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An investor of whom the log has spoken since the snapshot. The history may be read by any thread;
 * all else is the fold's.
 */
final class Account {

  // null where nobody has heard of them, or they were erased
  private volatile @Nullable History history;

  private @Nullable TradesSince trades;

  /** Erased, and no new profile since: trades that lie further on must not revive them. */
  boolean erased;

  Account(@Nullable History history) {
    this.history = history;
  }

  @Nullable History history() {
    return history;
  }

  TradesSince trades() {
    if (trades == null) {
      trades = new TradesSince();
    }
    return trades;
  }

  void know() {
    if (history == null) {
      history = History.of();
    }
  }

  void forget() {
    erased = true;
    trades = null;
    history = null;
  }

  /** One purchase more. */
  void add(int security) {
    History held = history == null ? History.of() : history;
    int[] securities = held.toSecurities();
    float[] weights = held.toWeights();
    int place = Arrays.binarySearch(securities, security);
    if (place >= 0) {
      weights[place]++;
    } else {
      int at = -place - 1;
      securities = Arrays.copyOf(securities, securities.length + 1);
      weights = Arrays.copyOf(weights, securities.length);
      System.arraycopy(securities, at, securities, at + 1, securities.length - 1 - at);
      System.arraycopy(weights, at, weights, at + 1, weights.length - 1 - at);
      securities[at] = security;
      weights[at] = 1;
    }
    history = History.of(securities, weights);
  }

  /** One purchase less; the last of a security takes it out. */
  void takeOut(int security) {
    History held = history == null ? History.of() : history;
    int[] securities = held.toSecurities();
    float[] weights = held.toWeights();
    int at = Arrays.binarySearch(securities, security);
    if (weights[at] > 1) {
      weights[at]--;
    } else {
      int last = securities.length - 1;
      System.arraycopy(securities, at + 1, securities, at, last - at);
      System.arraycopy(weights, at + 1, weights, at, last - at);
      securities = Arrays.copyOf(securities, last);
      weights = Arrays.copyOf(weights, last);
    }
    history = History.of(securities, weights);
  }
}
