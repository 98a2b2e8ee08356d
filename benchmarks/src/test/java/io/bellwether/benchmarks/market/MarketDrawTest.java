package io.bellwether.benchmarks.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.benchmarks.market.WordStream.Purpose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarketDrawTest {

  // a prime number of each, so that blocks and panels have remainders
  private static final MarketSettings SETTINGS =
      new MarketSettings(523, 101, 11, 12, 1f, PurchaseOrder.SEQUENTIAL, 5);

  @Test
  void drawsTheSameOnAnyNumberOfThreadsAndWithEitherKernels() {
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4)) {
      Market alone = MarketDraw.draw(SETTINGS, new Compute(Kernels.scalar(), one));
      Market together = MarketDraw.draw(SETTINGS, new Compute(Kernels.chosen(), four));
      assertThat(together.securities()).isEqualTo(alone.securities());
      assertThat(together.weeks()).isEqualTo(alone.weeks());
    }
  }

  @Test
  void drawsWhatSortingAllNoisyLogitsDraws() {
    Market market = MarketDraw.draw(SETTINGS, Compute.standard());
    MarketFactors factors = MarketFactors.of(SETTINGS);
    for (int investor = 0; investor < SETTINGS.investorCount(); investor++) {
      SplittableRandom noise =
          new SplittableRandom(WordStream.start(SETTINGS.seed(), Purpose.NOISE, investor));
      float[] keys = new float[SETTINGS.securityCount()];
      for (int security = 0; security < keys.length; security++) {
        double p = ((noise.nextLong() >>> 12) + 0.5) / (1L << 52);
        keys[security] =
            (float) (factors.logit(investor, security) - Math.log(-StrictMath.log1p(-p)));
      }
      int[] sorted =
          IntStream.range(0, keys.length)
              .boxed()
              .sorted(Comparator.comparing((Integer security) -> -keys[security]))
              .mapToInt(Integer::intValue)
              .limit(11 + investor % 2)
              .toArray();
      assertThat(purchases(market, investor)).isEqualTo(sorted);
    }
  }

  @Test
  void neverTakesANoiseForSmallerThanItIs() {
    SplittableRandom random = new SplittableRandom(3);
    for (int zeros = 0; zeros <= Long.SIZE; zeros++) {
      long smallest = zeros == Long.SIZE ? 0 : Long.MIN_VALUE >>> zeros;
      long above = smallest | (smallest == 0 ? 0 : random.nextLong() & (smallest - 1));
      assertThat(MarketDraw.gumbel(smallest)).isLessThan(MarketDraw.MOST[zeros]);
      assertThat(MarketDraw.gumbel(above)).isLessThan(MarketDraw.MOST[zeros]);
    }
  }

  @Test
  void drawsFirstWithOddsOfTheExponentiatedLogits() {
    // without taste the odds are the same for all: popularity alone
    MarketSettings settings = new MarketSettings(40_000, 6, 1, 1, 0f, PurchaseOrder.RANDOM, 1);
    MarketFactors factors = MarketFactors.of(settings);
    Market market = MarketDraw.draw(settings, Compute.standard());
    double[] odds = new double[6];
    int[] counts = new int[6];
    for (int security = 0; security < odds.length; security++) {
      odds[security] = Math.exp(factors.logit(0, security));
    }
    for (int security : market.securities()) {
      counts[security]++;
    }
    double sum = Arrays.stream(odds).sum();
    for (int security = 0; security < odds.length; security++) {
      assertThat(counts[security] / 40_000.0).isCloseTo(odds[security] / sum, within(0.01));
    }
  }

  @Test
  void givesEveryInvestorTheirNumberOfDifferentSecuritiesWithinTheWeeks() {
    Market market = MarketDraw.draw(SETTINGS, Compute.standard());
    for (int investor = 0; investor < SETTINGS.investorCount(); investor++) {
      assertThat(purchases(market, investor)).hasSize(11 + investor % 2).doesNotHaveDuplicates();
    }
    for (int security : market.securities()) {
      assertThat(security).isBetween(0, 100);
    }
    for (byte week : market.weeks()) {
      assertThat((int) week).isBetween(0, Market.WEEKS - 1);
    }
    assertThat(market.train().nonZeroCount() + market.test().nonZeroCount())
        .isEqualTo(market.purchaseCount());
    assertThat(market.test().nonZeroCount() / (double) market.purchaseCount())
        .isCloseTo(5.0 / 24, within(0.03));
  }

  @Test
  void letsWeeksAscendAlongTheDrawOnlyWhenSequential() {
    Market sequential = MarketDraw.draw(SETTINGS, Compute.standard());
    Market random = MarketDraw.draw(SETTINGS.withOrder(PurchaseOrder.RANDOM), Compute.standard());
    assertThat(random.securities()).isEqualTo(sequential.securities());
    assertThat(falls(sequential)).isZero();
    assertThat(falls(random)).isPositive();
  }

  private static int[] purchases(Market market, int investor) {
    return Arrays.copyOfRange(market.securities(), market.start(investor), market.end(investor));
  }

  private static int falls(Market market) {
    int falls = 0;
    for (int investor = 0; investor < market.settings().investorCount(); investor++) {
      for (int at = market.start(investor) + 1; at < market.end(investor); at++) {
        if (market.week(at) < market.week(at - 1)) {
          falls++;
        }
      }
    }
    return falls;
  }
}
