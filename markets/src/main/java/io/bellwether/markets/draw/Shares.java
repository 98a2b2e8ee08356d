package io.bellwether.markets.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Values with the share of each, as whole weights: a draw returns each value in proportion to its
 * weight. Immutable.
 */
public final class Shares<T> {

  private record Share<T>(T value, int upTo) {}

  private final List<Share<T>> shares;

  private Shares(List<Share<T>> shares) {
    this.shares = List.copyOf(shares);
  }

  public static <T> Shares<T> of(T value, int weight) {
    return new Shares<T>(List.of()).and(value, weight);
  }

  /** These shares and one more; the weight is above 0. */
  public Shares<T> and(T value, int weight) {
    if (weight <= 0) {
      throw new IllegalArgumentException(
          "weight of %s is %d, but must be above 0".formatted(value, weight));
    }
    List<Share<T>> more = new ArrayList<>(shares);
    more.add(new Share<>(value, total() + weight));
    return new Shares<>(more);
  }

  public T draw(Draws draws) {
    return at(draws.below(total()));
  }

  /**
   * The value at a quantile, the values standing in the order in which they were given.
   *
   * @param quantile 0 included to 1 excluded
   */
  public T quantile(double quantile) {
    return at((int) (quantile * total()));
  }

  private T at(int drawn) {
    for (Share<T> share : shares) {
      if (drawn < share.upTo()) {
        return share.value();
      }
    }
    throw new AssertionError("drew " + drawn + " of " + total());
  }

  private int total() {
    return shares.isEmpty() ? 0 : shares.getLast().upTo();
  }
}
