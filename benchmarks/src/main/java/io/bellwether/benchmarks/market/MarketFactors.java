package io.bellwether.benchmarks.market;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.benchmarks.market.WordStream.Purpose;

/**
 * What investors truly like. With z and v standard normal in {@value #TASTES} dimensions and {@code
 * popularity(i) = rank(i)^-0.8}, ranks a random order of the securities:
 *
 * <pre>logit(u, i) = 0.5 tasteScale &lt;z(u), v(i)&gt; + log popularity(i)</pre>
 *
 * <p>Kept as {@value #FACTORS} factors each whose inner product is the logit: an investor's are
 * {@code 0.5 tasteScale z(u)} and 1, a security's {@code v(i)} and the log of its popularity.
 */
public final class MarketFactors {

  static final int TASTES = 16;
  public static final int FACTORS = TASTES + 1;

  private static final double POPULARITY_EXPONENT = -0.8;

  private final int investorCount;
  private final int securityCount;
  private final float[] investors;
  private final float[] securities;

  private MarketFactors(
      int investorCount, int securityCount, float[] investors, float[] securities) {
    this.investorCount = investorCount;
    this.securityCount = securityCount;
    this.investors = investors;
    this.securities = securities;
  }

  public static MarketFactors of(MarketSettings settings) {
    long seed = settings.seed();
    // rows of zeros behind the last one, so that a block of queries may begin at any investor
    float[] investors = new float[(settings.investorCount() + Kernels.QUERIES - 1) * FACTORS];
    for (int investor = 0; investor < settings.investorCount(); investor++) {
      WordStream taste = WordStream.of(seed, Purpose.TASTE, investor);
      for (int k = 0; k < TASTES; k++) {
        investors[investor * FACTORS + k] = (float) (0.5 * settings.tasteScale() * taste.normal());
      }
      investors[investor * FACTORS + TASTES] = 1f;
    }
    int[] ranks = ranks(seed, settings.securityCount());
    float[] securities = new float[settings.securityCount() * FACTORS];
    for (int security = 0; security < settings.securityCount(); security++) {
      WordStream traits = WordStream.of(seed, Purpose.TRAITS, security);
      for (int k = 0; k < TASTES; k++) {
        securities[security * FACTORS + k] = (float) traits.normal();
      }
      securities[security * FACTORS + TASTES] =
          (float) (POPULARITY_EXPONENT * StrictMath.log(ranks[security]));
    }
    return new MarketFactors(
        settings.investorCount(), settings.securityCount(), investors, securities);
  }

  public int investorCount() {
    return investorCount;
  }

  public int securityCount() {
    return securityCount;
  }

  /** Factor k of an investor. */
  public float investorFactor(int investor, int k) {
    return investors[investor * FACTORS + k];
  }

  /** Factor k of a security. */
  public float securityFactor(int security, int k) {
    return securities[security * FACTORS + k];
  }

  /** The logit, with the bits that {@link Logits} gives. */
  public float logit(int investor, int security) {
    float sum = 0;
    for (int k = 0; k < FACTORS; k++) {
      sum = Math.fma(investorFactor(investor, k), securityFactor(security, k), sum);
    }
    return sum;
  }

  /** The array itself, investors and {@code QUERIES - 1} rows of zeros; not to be written. */
  float[] investors() {
    return investors;
  }

  /** 1 to {@code count}, in random order: Fisher and Yates' shuffle. */
  private static int[] ranks(long seed, int count) {
    WordStream random = WordStream.of(seed, Purpose.RANKS, 0);
    int[] ranks = new int[count];
    for (int at = 0; at < count; at++) {
      int other = random.below(at + 1);
      ranks[at] = ranks[other];
      ranks[other] = at + 1;
    }
    return ranks;
  }
}
