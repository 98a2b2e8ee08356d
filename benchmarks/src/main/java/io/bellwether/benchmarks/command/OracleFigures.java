package io.bellwether.benchmarks.command;

import static io.bellwether.algorithms.kernels.Kernels.QUERIES;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.benchmarks.market.Logits;
import io.bellwether.benchmarks.market.Market;
import io.bellwether.benchmarks.market.MarketFactors;
import io.bellwether.benchmarks.market.MarketSettings;
import io.bellwether.benchmarks.market.MarketSize;
import io.bellwether.benchmarks.market.MarketStore;
import java.io.IOException;
import java.util.Locale;

/**
 * Prints what can be known of a market: precision@5 of popularity and of the oracle, which ranks by
 * the true logits. Securities of the training are left out of the lists; the mean is over investors
 * with a purchase in the test. {@code benchmarks/run oracle S}.
 */
public final class OracleFigures {

  private static final int K = 5;

  private OracleFigures() {}

  public static void main(String[] arguments) throws IOException {
    try {
      print(arguments);
    } catch (IllegalArgumentException wrong) {
      MarketArguments.refuse("oracle S|M|L", wrong);
    }
  }

  private static void print(String[] arguments) throws IOException {
    MarketSize size = MarketArguments.size(arguments, 1);
    MarketSettings settings = MarketArguments.settings(size, arguments, 1);
    Compute compute = Compute.standard();
    Market market = MarketStore.standard().get(settings);
    CsrMatrix train = market.train();
    CsrMatrix test = market.test();
    RankedLists popular =
        PopularityTrainer.fit(train).recommendAll(train, K, Repeats.EXCLUDED, compute.pool());
    RankedLists best = oracle(MarketFactors.of(settings), train, compute);
    System.out.printf(Locale.ROOT, "%s%n", settings);
    System.out.printf(
        Locale.ROOT,
        "train %d pairs, test %d; precision@5 of popularity %.4f, of the oracle %.4f (%s)%n",
        train.nonZeroCount(),
        test.nonZeroCount(),
        precision(popular, test),
        precision(best, test),
        elsewhere(size));
  }

  /** The same figures of another draw by the same recipe, that peers were measured on. */
  private static String elsewhere(MarketSize size) {
    return switch (size) {
      case S -> "elsewhere .0261 and .1467";
      case M -> "elsewhere .0377 and .2495";
      case L -> "elsewhere .0312, the oracle not known";
    };
  }

  /** For each investor the securities with the highest logits, those of the training left out. */
  static RankedLists oracle(MarketFactors factors, CsrMatrix train, Compute compute) {
    Logits logits = new Logits(factors, compute.kernels());
    RankedLists lists = new RankedLists(factors.investorCount(), K);
    Blocks.run(
        factors.investorCount(),
        compute.pool(),
        (from, to) -> {
          float[] rows = logits.rows();
          TopK best = new TopK(K, factors.securityCount());
          int[] ranked = new int[K];
          float[] scores = new float[K];
          for (int investor = from; investor < to; investor++) {
            int row = (investor - from) % QUERIES;
            if (row == 0) {
              logits.rowsInto(investor, rows);
            }
            for (int security = 0; security < factors.securityCount(); security++) {
              float logit = rows[row * logits.stride() + security];
              if (logit > best.floor() && !train.contains(investor, security)) {
                best.offer(security, logit);
              }
            }
            lists.set(investor, best.drainInto(ranked, scores), ranked, scores);
          }
        });
    return lists;
  }

  /** Mean over investors with a test purchase of the share of {@value #K} that they bought. */
  static double precision(RankedLists lists, CsrMatrix test) {
    long hits = 0;
    int investors = 0;
    for (int investor = 0; investor < test.rowCount(); investor++) {
      if (test.rowLength(investor) > 0) {
        investors++;
        for (int rank = 0; rank < lists.length(investor); rank++) {
          if (test.contains(investor, lists.security(investor, rank))) {
            hits++;
          }
        }
      }
    }
    return (double) hits / K / investors;
  }
}
