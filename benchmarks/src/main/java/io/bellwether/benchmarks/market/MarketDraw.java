package io.bellwether.benchmarks.market;

import static io.bellwether.algorithms.kernels.Kernels.QUERIES;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.benchmarks.market.WordStream.Purpose;
import java.util.Arrays;

/**
 * Draws the purchases of a market. Each investor draws securities without replacement, with odds
 * {@code exp(logit)}: the securities with the largest {@code logit + Gumbel noise}, in descending
 * order, are such a draw in its order. The noise of a security is word {@code security + 1} of its
 * investor's stream, so it may be looked at in any order or not at all.
 *
 * <p>Nearly all noise is too small to matter, and its logarithms are spared: see {@link #MOST}.
 *
 * @see "Kool, van Hoof, Welling: Stochastic Beams and Where to Find Them, ICML 2019, section 2.3"
 */
final class MarketDraw {

  /**
   * The most noise that a word with so many leading zeros can mean. Of z zeros, {@code p >=
   * 2^-(z+1)}, and {@code -log(-log(1 - p)) <= -log(p) <= (z + 1) log 2}; with room for the
   * rounding of float32.
   */
  static final float[] MOST = new float[Long.SIZE + 1];

  static {
    for (int zeros = 0; zeros <= Long.SIZE; zeros++) {
      MOST[zeros] = (float) ((zeros + 1) * StrictMath.log(2) + 1e-3);
    }
  }

  private final MarketSettings settings;
  private final Logits logits;
  private final int[] starts;
  private final int[] securities;
  private final byte[] weeks;

  private MarketDraw(MarketSettings settings, Logits logits) {
    this.settings = settings;
    this.logits = logits;
    this.starts = settings.purchaseStarts();
    this.securities = new int[starts[settings.investorCount()]];
    this.weeks = new byte[securities.length];
  }

  static Market draw(MarketSettings settings, Compute compute) {
    Logits logits = new Logits(MarketFactors.of(settings), compute.kernels());
    MarketDraw draw = new MarketDraw(settings, logits);
    Blocks.run(settings.investorCount(), compute.pool(), draw::drawInvestors);
    return new Market(settings, draw.securities, draw.weeks);
  }

  private void drawInvestors(int from, int to) {
    float[] rows = logits.rows();
    int[] drawn = new int[settings.mostPurchases()];
    float[] keys = new float[drawn.length];
    for (int investor = from; investor < to; investor++) {
      int row = (investor - from) % QUERIES;
      if (row == 0) {
        logits.rowsInto(investor, rows);
      }
      int count = starts[investor + 1] - starts[investor];
      TopK largest = new TopK(count, settings.securityCount());
      drawSecurities(investor, rows, row * logits.stride(), largest);
      largest.drainInto(drawn, keys);
      System.arraycopy(drawn, 0, securities, starts[investor], count);
      drawWeeks(investor);
    }
  }

  private void drawSecurities(int investor, float[] rows, int rowAt, TopK largest) {
    long state = WordStream.start(settings.seed(), Purpose.NOISE, investor);
    float floor = largest.floor();
    for (int security = 0; security < settings.securityCount(); security++) {
      state += WordStream.GAMMA;
      long word = WordStream.mix(state);
      float logit = rows[rowAt + security];
      if (logit + MOST[Long.numberOfLeadingZeros(word)] > floor) {
        float key = (float) (logit + gumbel(word));
        if (key > floor) {
          largest.offer(security, key);
          floor = largest.floor();
        }
      }
    }
  }

  /** Standard Gumbel: {@code -log(-log(1 - p))} for p uniform. */
  static double gumbel(long word) {
    return -StrictMath.log(-StrictMath.log1p(-WordStream.unit(word)));
  }

  private void drawWeeks(int investor) {
    WordStream random = WordStream.of(settings.seed(), Purpose.WEEKS, investor);
    for (int at = starts[investor]; at < starts[investor + 1]; at++) {
      weeks[at] = (byte) random.below(Market.WEEKS);
    }
    switch (settings.order()) {
      case RANDOM -> {}
      case SEQUENTIAL -> Arrays.sort(weeks, starts[investor], starts[investor + 1]);
    }
  }
}
