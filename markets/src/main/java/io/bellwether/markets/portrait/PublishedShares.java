package io.bellwether.markets.portrait;

import io.bellwether.markets.draw.Draws;
import io.bellwether.markets.draw.Shares;

/** Published shares that the portrait and the causal market both draw from; numbers ascending. */
public final class PublishedShares {

  public static final Shares<Range> AGES_YEARS =
      Shares.of(new Range(18, 27), 37)
          .and(new Range(28, 37), 365)
          .and(new Range(38, 47), 389)
          .and(new Range(48, 70), 209);

  public static final Shares<String> REGIONS =
      Shares.of("Moscow", 12_678)
          .and("Moscow region", 7_708)
          .and("Saint Petersburg", 5_398)
          .and("Novosibirsk", 1_626)
          .and("Yekaterinburg", 1_494)
          .and("Samara", 1_157)
          .and("Rostov", 1_138)
          .and("Tatarstan", 1_129)
          .and("Volgograd", 1_009)
          .and("Krasnodar", 933);

  public static final Shares<Range> DEPOSITS_THOUSAND_ROUBLES =
      Shares.of(new Range(1_000, 4_999), 60)
          .and(new Range(5_000, 9_999), 20)
          .and(new Range(10_000, 20_000), 20);

  private PublishedShares() {}

  /** Whole numbers, both ends included, each as likely. */
  public record Range(int least, int most) {
    int draw(Draws draws) {
      return draws.between(least, most);
    }

    /** The number at a quantile, 0 included to 1 excluded. */
    public int at(double quantile) {
      return least + (int) (quantile * (most - least + 1));
    }
  }
}
