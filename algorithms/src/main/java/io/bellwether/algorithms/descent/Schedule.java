package io.bellwether.algorithms.descent;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.concurrent.ForkJoinPool;

/**
 * In which order an epoch visits the interactions; written anew for each. Investors are cut into as
 * many groups as the {@link Deal} has, each an unbroken range with about as many interactions as
 * the others. A tile is an investor group with a security group: tiles (w, (w + r) mod P) of one
 * round r share no row of any matrix, so they may run at the same time, and what they compute does
 * not depend on which does when.
 *
 * <p>A tile's purchases lie together, in the order of the visit.
 *
 * @see "Gemulla, Nijkamp, Haas, Sismanis: Large-Scale Matrix Factorization with Distributed
 *     Stochastic Gradient Descent, KDD 2011, section 4.2, strata of blocks"
 */
public final class Schedule {

  /** Groups of securities, and of investors, at most: the threads that can work at once. */
  public static final int MOST_GROUPS = 8;

  /** Fewer would leave too little choice of negatives within a group. */
  public static final int LEAST_SECURITIES = 32;

  /** Investors who stay neighbours in the random order, so that memory is read in longer runs. */
  private static final int RUN = 16;

  private final CsrMatrix bought;
  private final StepWeights weights;
  private final int groupCount;
  private final int[] groupStarts;

  private final int[] investors;

  /** Tile by tile, one element for each investor of the group and one for the end of the tile. */
  private final int[] visitStarts;

  private final int[] places;
  private final float[] steps;

  public Schedule(CsrMatrix bought, StepWeights weights, int groupCount) {
    this.bought = bought;
    this.weights = weights;
    this.groupCount = groupCount;
    this.groupStarts = groupStarts(bought, groupCount);
    this.investors = new int[bought.rowCount()];
    this.visitStarts =
        new int[Math.multiplyExact(Math.addExact(bought.rowCount(), groupCount), groupCount)];
    this.places = new int[bought.nonZeroCount()];
    this.steps = new float[weights.isEven() ? 0 : places.length];
  }

  /** The number of groups for as many securities; never depends on the number of threads. */
  public static int groupCount(int securityCount) {
    return Math.clamp(securityCount / LEAST_SECURITIES, 1, MOST_GROUPS);
  }

  /** Sorts the purchases of every investor by the groups of a deal, investors in random order. */
  public void write(Deal deal, long seed, int epoch, ForkJoinPool pool) {
    Blocks.run(
        groupCount,
        pool,
        (from, to) -> {
          for (int group = from; group < to; group++) {
            long part = (long) epoch * groupCount + group;
            order(group, DrawStream.of(seed, DrawStream.Use.ORDER, part));
            sort(group, deal);
          }
        });
  }

  /** Investors of group w are visited {@code investor(groupStart(w))} first. */
  public int groupStart(int group) {
    return groupStarts[group];
  }

  /** The investor visited at a turn, from {@code groupStart(w)} to before that of w + 1. */
  public int investor(int turn) {
    return investors[turn];
  }

  /** Where in the tile's purchases those of a turn begin; they end where the next turn's begin. */
  public int visitStart(int investorGroup, int securityGroup, int turn) {
    return visitStarts[tileStart(investorGroup, securityGroup) + turn - groupStarts[investorGroup]];
  }

  /** The place of the security of a purchase. */
  public int place(int visit) {
    return places[visit];
  }

  /** What the step of a purchase is multiplied by. */
  public float step(int visit) {
    return steps.length == 0 ? 1f : steps[visit];
  }

  private int tileStart(int investorGroup, int securityGroup) {
    int size = groupStarts[investorGroup + 1] - groupStarts[investorGroup];
    return (groupStarts[investorGroup] + investorGroup) * groupCount + securityGroup * (size + 1);
  }

  private void order(int group, DrawStream draws) {
    int from = groupStarts[group];
    int to = groupStarts[group + 1];
    int[] runs = new int[Math.ceilDiv(to - from, RUN)];
    for (int run = 0; run < runs.length; run++) {
      runs[run] = from + run * RUN;
    }
    draws.shuffle(runs, 0, runs.length);
    int turn = from;
    for (int first : runs) {
      for (int investor = first; investor < Math.min(first + RUN, to); investor++) {
        investors[turn++] = investor;
      }
    }
  }

  private void sort(int group, Deal deal) {
    int from = groupStarts[group];
    int to = groupStarts[group + 1];
    int[] next = new int[groupCount];
    for (int at = bought.rowStart(from); at < bought.rowStart(to); at++) {
      next[deal.group(bought.column(at))]++;
    }
    int start = bought.rowStart(from);
    for (int tile = 0; tile < groupCount; tile++) {
      start += next[tile];
      next[tile] = start - next[tile];
    }
    for (int turn = from; turn <= to; turn++) {
      for (int tile = 0; tile < groupCount; tile++) {
        visitStarts[tileStart(group, tile) + turn - from] = next[tile];
      }
      if (turn < to) {
        place(investors[turn], deal, next);
      }
    }
  }

  private void place(int investor, Deal deal, int[] next) {
    for (int at = bought.rowStart(investor); at < bought.rowEnd(investor); at++) {
      int security = bought.column(at);
      int visit = next[deal.group(security)]++;
      places[visit] = deal.place(security);
      if (steps.length > 0) {
        steps[visit] = weights.of(at);
      }
    }
  }

  private static int[] groupStarts(CsrMatrix bought, int groupCount) {
    int[] starts = new int[groupCount + 1];
    int row = 0;
    for (int group = 1; group < groupCount; group++) {
      long target = (long) bought.nonZeroCount() * group / groupCount;
      while (row < bought.rowCount() && bought.rowStart(row) < target) {
        row++;
      }
      starts[group] = row;
    }
    starts[groupCount] = bought.rowCount();
    return starts;
  }
}
