package io.bellwether.benchmarks;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.benchmarks.market.MarketSize;
import io.bellwether.benchmarks.market.MarketStore;
import java.io.IOException;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The training part of a market, chosen by {@code -p market=S}. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // the harness sets the parameter and calls load first
public class MarketState {

  @Param("M")
  public MarketSize market;

  private CsrMatrix train;

  @Setup(Level.Trial)
  public void load() throws IOException {
    train = MarketStore.standard().get(market.settings()).train();
  }

  /** Investors x securities, all values 1. */
  public CsrMatrix train() {
    return train;
  }
}
