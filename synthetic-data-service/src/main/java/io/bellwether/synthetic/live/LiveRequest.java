package io.bellwether.synthetic.live;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.markets.scheme.TradeHistory;
import org.jspecify.annotations.Nullable;

/**
 * What to keep going.
 *
 * @param tradesPerSecond averaged over a day, 0.01 to 5,000
 * @param investors 1 to 1,000,000
 * @param seed of all randomness
 */
public record LiveRequest(double tradesPerSecond, int investors, long seed) {

  private static final double LEAST_RATE = 0.01;
  private static final double MOST_RATE = 5000;

  public LiveRequest {
    if (!(tradesPerSecond >= LEAST_RATE && tradesPerSecond <= MOST_RATE)) {
      throw new InvalidValueException("tradesPerSecond", tradesPerSecond, "0.01 to 5000");
    }
    if (investors < 1 || investors > TradeHistory.MOST_INVESTORS) {
      throw new InvalidValueException(
          "investors", investors, "1 to " + TradeHistory.MOST_INVESTORS);
    }
  }

  /** What a caller writes: every part may be left out. */
  public record Body(
      @Nullable Double tradesPerSecond, @Nullable Integer investors, @Nullable Long seed) {

    static final Body EMPTY = new Body(null, null, null);

    /** The request with the defaults put in; throws when a part is out of its bounds. */
    public LiveRequest complete() {
      return new LiveRequest(
          tradesPerSecond == null ? 1 : tradesPerSecond,
          investors == null ? 1000 : investors,
          seed == null ? 42 : seed);
    }
  }
}
